'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import type { Address } from 'viem';
import { getBlock } from 'viem/actions';
import { useConfig } from 'wagmi';

import { approveStep } from '@/components/web3/approve-step';
import type { TransactionReview, TransactionStep } from '@/components/web3/transaction-request';
import { useProgramme } from '@/components/web3/use-programme';
import { useTransaction, type Transaction } from '@/components/web3/use-transaction';
import { useTypedSignature, type TypedSignature } from '@/components/web3/use-typed-signature';
import { permitTermsOf, permitTypedData, signedPermit } from '@/lib/chain/permit';
import { decodeFailure } from '@/lib/chain/revert';
import { mint, mintWithPermit, redeem, redeemWithPermit } from '@/lib/features/reserve/calls';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';

import type { Direction } from './read-trade';

/** Long enough to read the review, short enough that a forgotten permit is worth nothing tomorrow. */
const PERMIT_SECONDS = 1_200n;

type Signing = TypedSignature | { phase: 'asking'; failure?: undefined };

/**
 * A holder's trade: the token's permit is signed first, where the token takes permits, so that the trade is one transaction;
 * else the exact approval goes out before it. Then the one lifecycle of every transaction.
 */
export function useTrade(account: Address): {
  transaction: Transaction;
  signing: Signing;
  /** `bound` is the most to pay, or the least to get, in settlement-asset units. */
  trade: (
    direction: Direction,
    order: { amount: bigint; bound: bigint },
    review: TransactionReview,
  ) => Promise<void>;
} {
  const t = useTranslations('account.hours');
  const locale = useLocale();
  const config = useConfig();
  const { deployment, settlement } = useProgramme();
  const transaction = useTransaction();
  const { state, sign, reset } = useTypedSignature();
  const [asking, setAsking] = useState<Signing>();
  // Two clicks may both arrive before the button has been drawn as pending: the second would ask the wallet once more.
  const busy = useRef(false);

  const trade = useCallback(
    async (
      direction: Direction,
      { amount, bound }: { amount: bigint; bound: bigint },
      review: TransactionReview,
    ) => {
      if (busy.current) return;
      busy.current = true;
      reset();
      setAsking({ phase: 'asking' });
      try {
        const { chainId, addresses } = deployment;
        const client = config.getClient({ chainId });
        const isMint = direction === 'mint';
        const token = isMint ? addresses.SettlementAsset : addresses.ComputeToken;
        const value = isMint ? bound : amount;
        const terms = await permitTermsOf(client, { token, owner: account, chainId });
        if (terms) {
          // By the chain's clock, against which the token holds it.
          const { timestamp } = await getBlock(client, { blockTag: 'latest' });
          const deadline = timestamp + PERMIT_SECONDS;
          const spender = addresses.Reserve;
          setAsking(undefined);
          const signature = await sign(
            permitTypedData(terms, { owner: account, spender, value, deadline }),
          );
          if (!signature) return;
          const permit = signedPermit(deadline, signature);
          const call = isMint
            ? mintWithPermit(deployment, { amount, maxCost: bound, to: account }, permit)
            : redeemWithPermit(deployment, { amount, minPayout: bound, to: account }, permit);
          transaction.start({ review, steps: [{ label: t(`${direction}.step`), call }] });
          return;
        }
        const approval = approveStep({
          label: t('stepApprove', {
            amount: isMint
              ? formatMoney(value, settlement, locale)
              : `${formatHours(value, locale)} CCH`,
          }),
          token,
          contract: isMint ? 'SettlementAsset' : 'ComputeToken',
          spender: addresses.Reserve,
          amount: value,
        });
        const last: TransactionStep = {
          label: t(`${direction}.step`),
          call: isMint
            ? mint(deployment, { amount, maxCost: bound, to: account })
            : redeem(deployment, { amount, minPayout: bound, to: account }),
        };
        transaction.start({ review, steps: [approval, last] });
      } catch (error) {
        setAsking({ phase: 'failed', failure: decodeFailure(error) });
        return;
      } finally {
        busy.current = false;
        setAsking((now) => (now?.phase === 'asking' ? undefined : now));
      }
    },
    [account, config, deployment, locale, reset, settlement, sign, t, transaction],
  );

  return { transaction, signing: asking ?? state, trade };
}
