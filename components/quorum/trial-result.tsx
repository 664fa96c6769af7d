'use client';

import { useTranslations } from 'next-intl';

import { Inset } from '@/components/ui/inset';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import type { Trial } from '@/lib/features/quorum/schema';

/** What the call inside would do at this moment, and the contract's reason when it would refuse. */
export function TrialResult({ trial }: { trial: Trial | undefined }) {
  const t = useTranslations('quorum.trial');
  const sentence = useErrorSentence();
  if (!trial) return <p>{t('unknown')}</p>;
  if (trial.passes) return <p>{t('passes')}</p>;
  return (
    <>
      <p>{t('refused')}</p>
      <Inset>{sentence(trial.failure)}</Inset>
    </>
  );
}
