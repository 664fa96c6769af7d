'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import type { Option } from '@/components/ui/select';
import type { RecordedDecision } from '@/lib/enactment/steps';
import { secondCase } from '@/lib/features/certification/actions';
import type { OpenClass } from '@/lib/features/hardware/schema';

import { SignedFields } from './signed-fields';
import { SignOnly } from './sign-only';

/**
 * The second reader agrees, signs and sends; the first reader, whose wallet declined or was closed, only signs.
 */
export function SecondForm({
  caseId,
  decision,
  as,
  regions,
  classes,
}: {
  caseId: string;
  decision: RecordedDecision<'provider.certified'>;
  as: 'first' | 'second';
  regions: Option[];
  classes: OpenClass[];
}) {
  const t = useTranslations('certification.second');
  const review = useReview();
  const agreed = useDecision({ decide: secondCase, review });
  return (
    <>
      {as === 'first' ? (
        <SignOnly decision={decision} />
      ) : (
        <>
          <p className="max-w-prose text-muted">{t('agreeLead')}</p>
          <DecisionForm id="second" decision={agreed} submitLabel={t('agree')}>
            {() => <input type="hidden" name="caseId" value={caseId} />}
          </DecisionForm>
        </>
      )}
      <SignedFields
        body={decision.body}
        recordHash={decision.recordHash}
        regions={regions}
        classes={classes}
      />
    </>
  );
}
