'use client';

import { useTranslations } from 'next-intl';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import {
  declineApplication,
  restoreProvider,
  revokeProvider,
  suspendProvider,
} from '@/lib/features/certification/actions';

import type { ReasonAct } from './acts';

const decide = {
  decline: declineApplication,
  suspend: suspendProvider,
  restore: restoreProvider,
  revoke: revokeProvider,
};

type Input = { provider: string; applicationId?: string; reason: string };

/** Acts that need nothing but their reason. What the act does stands above, on the page. */
export function ReasonActForm({
  act,
  provider,
  applicationId,
  warning,
}: {
  act: ReasonAct;
  provider: string;
  /** Of the application that is declined; absent for one on paper. */
  applicationId?: string | undefined;
  /** What is destroyed, once more beside the wallet's button. */
  warning?: string | undefined;
}) {
  const t = useTranslations('providers.desk.act');
  const review = useReview();
  const decision = useDecision<Input>({
    decide: decide[act],
    review: (recorded) => review(recorded, { warnings: warning ? [warning] : [] }),
  });
  return (
    <DecisionForm
      id={act}
      decision={decision}
      submitLabel={t(`${act}.submit`)}
      tone={act === 'restore' ? 'primary' : 'destructive'}
    >
      {(field) => (
        <>
          <input type="hidden" name="provider" value={provider} />
          {applicationId && <input type="hidden" name="applicationId" value={applicationId} />}
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}
