'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';

import { approveStep } from '@/components/web3/approve-step';
import { useProgramme } from '@/components/web3/use-programme';
import type { TransactionReview, TransactionStep } from '@/components/web3/transaction-request';
import { useTransaction, type Transaction } from '@/components/web3/use-transaction';
import { scheduleCall } from '@/lib/chain/operations';
import { enactmentOf, type EnactedKind, type RecordedDecision } from '@/lib/enactment/steps';
import type { Reader } from '@/lib/features/providers/schema';
import { formatMoney } from '@/lib/i18n/amounts';

import { useReaders, type Signing } from './use-readers';

export type Enact = {
  transaction: Transaction;
  /** What keeps the wallet from signing the certificate; undefined when nothing does. */
  signing: Signing;
  /** Signs what must be signed, then opens the review. Nothing is sent before the person agrees there. */
  carryOut: (decision: RecordedDecision, review: TransactionReview) => Promise<void>;
};

/** Carries a recorded decision to the chain: the same way for every act of every desk. */
export function useEnact(): Enact {
  const t = useTranslations('acts');
  const locale = useLocale();
  const { deployment, settlement } = useProgramme();
  const transaction = useTransaction();
  const { state: signing, collect } = useReaders();

  const carryOut = useCallback(
    async (decision: RecordedDecision, review: TransactionReview) => {
      let readers: Reader[] | undefined;
      if (decision.kind === 'provider.certified') {
        readers = await collect(decision);
        if (!readers) return;
      }
      const { act, delayed } = enactmentOf<EnactedKind>(deployment, decision, readers);
      const last: TransactionStep = {
        label: t(delayed ? 'stepSchedule' : 'stepAct'),
        call: delayed ? scheduleCall(deployment, act) : act,
      };
      const record = decision.recordHash;
      if (decision.kind !== 'reserve.funded') {
        transaction.start({ review, steps: [last], record });
        return;
      }
      const amount = BigInt(decision.body.amount);
      const approval = approveStep({
        label: t('stepApprove', { amount: formatMoney(amount, settlement, locale) }),
        token: deployment.addresses.SettlementAsset,
        contract: 'SettlementAsset',
        spender: deployment.addresses.Reserve,
        amount,
      });
      transaction.start({ review, steps: [approval, last], record });
    },
    [collect, deployment, locale, settlement, t, transaction],
  );

  return { transaction, signing, carryOut };
}
