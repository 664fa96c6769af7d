'use client';

import { useTranslations } from 'next-intl';
import { unstable_rethrow, useRouter } from 'next/navigation';
import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { useTypedSignature } from '@/components/web3/use-typed-signature';
import { safeTypedData, type SafeDomain, type SafeTransaction } from '@/lib/chain/safe-transaction';
import type { ErrorView, Result } from '@/lib/core/result';
import { signProposal } from '@/lib/features/quorum/actions';

/** An owner signs in the wallet; the portal keeps the signature once it has checked whose and over what it is. */
export function SignForm({
  domain,
  transaction,
  safeTxHash,
  missing,
}: {
  domain: SafeDomain;
  transaction: SafeTransaction;
  safeTxHash: string;
  /** Signatures that are missing now, before this one. */
  missing: number;
}) {
  const t = useTranslations('quorum.sign');
  const sentence = useErrorSentence();
  const router = useRouter();
  const { state, sign } = useTypedSignature();
  const [outcome, setOutcome] = useState<'keeping' | 'kept' | ErrorView>();

  async function start() {
    setOutcome(undefined);
    const signature = await sign(safeTypedData(domain, transaction));
    if (!signature) return;
    setOutcome('keeping');
    const result = await signProposal({ safeTxHash, signature }).catch(unanswered);
    setOutcome(result.ok ? 'kept' : result.error);
    if (result.ok) router.refresh();
  }

  const failure = typeof outcome === 'object' ? outcome : state.failure;
  if (outcome === 'kept')
    return (
      <NotificationBanner live tone="good" title={t('done')}>
        {t('doneText', { missing: Math.max(0, missing - 1) })}
      </NotificationBanner>
    );
  return (
    <div className="flex flex-col items-start gap-4">
      {state.phase === 'rejected' && (
        <NotificationBanner live tone="neutral" title={t('rejected')} />
      )}
      {failure && (
        <NotificationBanner live tone="bad" title={t('failed')}>
          {sentence(failure)}
        </NotificationBanner>
      )}
      <Button
        onClick={() => void start()}
        pending={state.phase === 'in-wallet' || outcome === 'keeping'}
        pendingLabel={t('inWallet')}
      >
        {t('submit')}
      </Button>
    </div>
  );
}

/** The answer was lost on the way: the signature may be kept, so nothing is claimed of it. */
function unanswered(error: unknown): Result<never> {
  unstable_rethrow(error);
  return { ok: false, error: { code: 'UNAVAILABLE', key: 'noAnswer', params: {}, fields: {} } };
}
