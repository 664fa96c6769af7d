'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Address } from 'viem';

import { AsOfText } from '@/components/framework/as-of-text';
import { EmptyState } from '@/components/ui/empty-state';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { FiguresSkeleton, FormSkeleton, Loading } from '@/components/ui/skeleton';
import { Tabs } from '@/components/ui/tabs';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { useProgramme } from '@/components/web3/use-programme';
import { decodeFailure } from '@/lib/chain/revert';
import { formatAmount, formatHours, formatMoney } from '@/lib/i18n/amounts';

import { TradeForm } from './trade-form';
import { useQuoteState } from './use-quote-state';

/** What the signed-in wallet holds, and both ways of trading with the reserve. All of it is read from the chain. */
export function TradeDesk({ account }: { account: Address }) {
  const t = useTranslations('account.hours');
  const locale = useLocale();
  const sentence = useErrorSentence();
  const { settlement } = useProgramme();
  const { data: state, error } = useQuoteState(account);

  if (!settlement || (error && !state))
    return (
      <NotificationBanner tone="warn" title={t('unreachableTitle')}>
        {error ? sentence(decodeFailure(error)) : t('unreachable')}
      </NotificationBanner>
    );
  if (!state)
    return (
      <Loading label={t('loading')}>
        <FiguresSkeleton />
        <FormSkeleton fields={3} />
      </Loading>
    );
  if (state.price === 0n)
    return <EmptyState title={t('noPegTitle')}>{t('refusals.pegNotSet')}</EmptyState>;

  const props = { account, state, money: settlement };
  return (
    <>
      <Figures columns={3}>
        <Figure
          label={t('hoursHeld')}
          value={formatHours(state.hours, locale)}
          unit="CCH"
          meaning={t('hoursHeldMeaning', {
            worth: formatMoney((state.hours * state.price) / 10n ** 18n, settlement, locale),
          })}
        />
        <Figure
          label={t('moneyHeld')}
          value={formatAmount(state.money, settlement.decimals, locale)}
          unit={settlement.symbol}
          meaning={t('moneyHeldMeaning')}
        />
        <Figure
          label={t('price')}
          value={formatAmount(state.price, settlement.decimals, locale)}
          unit={`${settlement.symbol} / h`}
          meaning={t(`breaker.${state.breaker}`)}
        />
      </Figures>
      <AsOfText blockNumber={state.block.number} time={state.block.time} />
      <div className="mt-8">
        <Tabs
          label={t('title')}
          items={[
            {
              key: 'mint',
              title: t('mint.title'),
              content: <TradeForm direction="mint" {...props} />,
            },
            {
              key: 'redeem',
              title: t('redeem.title'),
              content: <TradeForm direction="redeem" {...props} />,
            },
          ]}
        />
      </div>
    </>
  );
}
