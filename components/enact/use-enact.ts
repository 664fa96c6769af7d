'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Hex } from 'viem';

import { approveStep } from '@/components/web3/approve-step';
import { useProgramme } from '@/components/web3/use-programme';
import {
  useTransaction,
  type Transaction,
  type TransactionReview,
  type TransactionStep,
} from '@/components/web3/use-transaction';
import { useTypedSignature } from '@/components/web3/use-typed-signature';
import { scheduleCall } from '@/lib/chain/operations';
import { enactmentOf, type EnactedKind, type RecordedDecision } from '@/lib/enactment/steps';
import { certificationOf, certificationTypedData } from '@/lib/features/providers/calls';
import { formatMoney } from '@/lib/i18n/amounts';

export type Enact = {
  transaction: Transaction;
  /** What keeps the wallet from signing the certificate; undefined when nothing does. */
  signing: ReturnType<typeof useTypedSignature>['state'];
  /** Signs what must be signed, then opens the review. Nothing is sent before the person agrees there. */
  carryOut: (decision: RecordedDecision, review: TransactionReview) => Promise<void>;
};

/** Carries a recorded decision to the chain: the same way for every act of every desk. */
export function useEnact(): Enact {
  const t = useTranslations('acts');
  const locale = useLocale();
  const { deployment, settlement } = useProgramme();
  const transaction = useTransaction();
  const { state: signing, sign } = useTypedSignature();

  const carryOut = useCallback(
    async (decision: RecordedDecision, review: TransactionReview) => {
      let signature: Hex | undefined;
      if (decision.kind === 'provider.certified') {
        const certification = certificationOf(decision.body, decision.recordHash);
        signature = await sign(certificationTypedData(deployment, certification));
        if (!signature) return;
      }
      const { act, delayed } = enactmentOf<EnactedKind>(deployment, decision, signature);
      const last: TransactionStep = {
        label: t(delayed ? 'stepSchedule' : 'stepAct'),
        call: delayed ? scheduleCall(deployment, act) : act,
      };
      if (decision.kind !== 'reserve.funded') {
        transaction.start({ review, steps: [last] });
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
      transaction.start({ review, steps: [approval, last] });
    },
    [deployment, locale, settlement, sign, t, transaction],
  );

  return { transaction, signing, carryOut };
}
