'use client';

import { useLocale, useTranslations } from 'next-intl';

import { NumberField } from '@/components/ui/number-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import {
  proposeRejection,
  proposeSafeCall,
  proposeSafeCancellation,
  proposeSafeExecution,
  proposeSafeWithdrawal,
} from '@/lib/features/quorum/actions';
import { formatMoney } from '@/lib/i18n/amounts';

import { ProposalForm } from './proposal-form';

const ADDRESS = { width: 'full', dir: 'ltr', autoComplete: 'off', spellCheck: false } as const;

/** The Safe schedules a withdrawal of surplus. */
export function WithdrawalProposal({
  safe,
  to,
  money,
  limit,
}: {
  safe: string;
  /** Who gets it unless another account is entered. */
  to: string;
  money: { symbol: string; decimals: number };
  limit: bigint;
}) {
  const t = useTranslations('quorum.propose');
  const hint = useTranslations('reserve.desk');
  const locale = useLocale();
  return (
    <ProposalForm
      id="withdrawal"
      action={proposeSafeWithdrawal}
      hidden={{ safe }}
      submitLabel={t('withdrawSubmit')}
      initial={{ to }}
    >
      {(field) => (
        <>
          <NumberField
            {...field('amount')}
            label={t('amount')}
            hint={hint('withdrawHint', { limit: formatMoney(limit, money, locale) })}
            suffix={money.symbol}
          />
          <TextField {...field('to')} {...ADDRESS} label={t('to')} />
        </>
      )}
    </ProposalForm>
  );
}

/** Any call, for what has no form. */
export function CallProposal({ safe }: { safe: string }) {
  const t = useTranslations('quorum.propose');
  return (
    <ProposalForm
      id="call"
      action={proposeSafeCall}
      hidden={{ safe }}
      submitLabel={t('callSubmit')}
    >
      {(field) => (
        <>
          <TextField {...field('to')} {...ADDRESS} label={t('callTo')} />
          <TextArea
            {...field('data')}
            label={t('callData')}
            hint={t('callDataHint')}
            dir="ltr"
            spellCheck={false}
          />
          <TextField
            {...field('nonce')}
            label={t('callNonce')}
            hint={t('callNonceHint')}
            width="sm"
            inputMode="numeric"
            optional
          />
        </>
      )}
    </ProposalForm>
  );
}

/** The Safe carries out what it scheduled, or takes it back. */
export function OperationProposal({
  safe,
  operationId,
  act,
}: {
  safe: string;
  operationId: string;
  act: 'execute' | 'cancel';
}) {
  const t = useTranslations('quorum.operations');
  return (
    <ProposalForm
      id={`${act}-${operationId.slice(2, 10)}`}
      action={act === 'execute' ? proposeSafeExecution : proposeSafeCancellation}
      hidden={{ safe, operationId }}
      submitLabel={t(act)}
      tone={act === 'execute' ? 'primary' : 'destructive'}
    />
  );
}

/** A transaction of the same number that does nothing. */
export function RejectionProposal({ safeTxHash }: { safeTxHash: string }) {
  const t = useTranslations('quorum.reject');
  return (
    <ProposalForm
      id="reject"
      action={proposeRejection}
      hidden={{ safeTxHash }}
      submitLabel={t('submit')}
      tone="destructive"
    />
  );
}
