'use client';

import { useTranslations } from 'next-intl';
import { unstable_rethrow, useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import type { Hex } from 'viem';

import { ReasonField } from '@/components/enact/reason-field';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Radios } from '@/components/ui/radios';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { useDeployment } from '@/components/web3/use-programme';
import { useTypedSignature } from '@/components/web3/use-typed-signature';
import type { ErrorView } from '@/lib/core/result';
import { signAccessReview } from '@/lib/features/access/actions';
import { accessReviewTypedData } from '@/lib/features/access/calls';
import { reviewForm, type Conclusion } from '@/lib/features/access/schema';

type Read = { access: Hex; block: string; previous: Hex | null };

/** The reviewer's conclusion, signed by the wallet over the hash of what the page shows, then kept as a record. */
export function ReviewForm({ access, block, previous }: Read) {
  const t = useTranslations('access.form');
  const fields = useTranslations('errors.fields');
  const sentence = useErrorSentence();
  const deployment = useDeployment();
  const router = useRouter();
  const { state: signing, sign } = useTypedSignature();
  const [phase, setPhase] = useState<'form' | 'busy' | 'done'>('form');
  const [error, setError] = useState<ErrorView>();

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (phase === 'busy') return;
    const form = new FormData(event.currentTarget);
    const answers = {
      conclusion: String(form.get('conclusion') ?? ''),
      reason: String(form.get('reason') ?? '').trim(),
    };
    // Before the wallet asks: nobody signs what would not be taken.
    const checked = reviewForm.pick({ conclusion: true, reason: true }).safeParse(answers);
    setError(checked.success ? undefined : problemWith(checked.error.issues));
    if (!checked.success) return;
    setPhase('busy');
    const document = accessReviewTypedData(deployment, {
      ...{ access, previous, block: BigInt(block), reason: answers.reason },
      conclusion: answers.conclusion as Conclusion,
    });
    const signature = await sign(document);
    if (!signature) return setPhase('form');
    const result = await signAccessReview({
      ...{ access, block, previous: previous ?? '', signature, reason: answers.reason },
      conclusion: answers.conclusion as Conclusion,
    }).catch((cause: unknown) => {
      unstable_rethrow(cause);
      return { ok: false as const, error: NO_ANSWER };
    });
    if (!result.ok) {
      setError(result.error);
      return setPhase('form');
    }
    setPhase('done');
    router.refresh();
  };

  const inWords = (key: string) =>
    fields(fields.has(key as 'invalid') ? (key as 'invalid') : 'invalid');
  const errorOf = (name: string) => {
    const key = error?.fields[name];
    return key ? inWords(key) : undefined;
  };
  const named = Object.entries(error?.fields ?? {});
  const problems = !error
    ? []
    : named.length > 0
      ? named.map(([name, key]) => ({ href: `#review-${name}`, text: inWords(key) }))
      : [{ href: '#review', text: sentence(error) }];

  if (phase === 'done')
    return (
      <NotificationBanner title={t('done')} tone="good" live>
        {t('doneText')}
      </NotificationBanner>
    );
  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary errors={problems} />
      {signing.phase === 'rejected' && (
        <NotificationBanner title={t('declined')} tone="neutral" live />
      )}
      {signing.failure && <NotificationBanner title={sentence(signing.failure)} tone="bad" live />}
      <form id="review" onSubmit={(event) => void onSubmit(event)} noValidate>
        <FormStack>
          <Radios
            name="conclusion"
            id="review-conclusion"
            legend={t('conclusion')}
            error={errorOf('conclusion')}
            items={[
              { value: 'in-order', label: t('in-order') },
              {
                value: 'changes-needed',
                label: t('changes-needed'),
                hint: t('changesHint'),
              },
            ]}
          />
          <ReasonField name="reason" id="review-reason" error={errorOf('reason')} carried="inLog" />
          <ButtonRow>
            <Button
              type="submit"
              pending={phase === 'busy'}
              pendingLabel={t(signing.phase === 'in-wallet' ? 'signing' : 'keeping')}
            >
              {t('submit')}
            </Button>
          </ButtonRow>
        </FormStack>
      </form>
    </div>
  );
}

const NO_ANSWER: ErrorView = { code: 'UNAVAILABLE', key: 'noAnswer', params: {}, fields: {} };

function problemWith(issues: readonly { path: PropertyKey[]; message: string }[]): ErrorView {
  const fields = issues.map(({ path, message }) => [String(path[0]), message]);
  return { code: 'BAD_INPUT', key: 'BAD_INPUT', params: {}, fields: Object.fromEntries(fields) };
}
