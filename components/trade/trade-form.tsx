'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { Address } from 'viem';

import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { NumberField } from '@/components/ui/number-field';
import { Radios } from '@/components/ui/radios';
import { TransactionDialog } from '@/components/web3/transaction-dialog';
import { TransactionStatus } from '@/components/web3/transaction-status';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { mintCost, redeemPayout } from '@/lib/core/reserve-math';
import {
  mintFee,
  mintRefusal,
  redeemFee,
  redeemRefusal,
  worstCost,
  worstPayout,
} from '@/lib/features/reserve/trade';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';

import { QuoteList } from './quote-list';
import { readSlippage, readTrade, type Direction, type Unit } from './read-trade';
import { useContractQuote } from './use-contract-quote';
import { useTrade } from './use-trade';
import type { QuoteState } from './use-quote-state';

/** Half a per cent: a price changes by vote and not by trade, so that more would only cover a change under way. */
const DEFAULT_SLIPPAGE = '0.5';

/** Buys hours of the reserve, or gives them back: typed in hours or in money, quoted by the contract, signed once. */
export function TradeForm({
  direction,
  account,
  state,
  money,
}: {
  direction: Direction;
  account: Address;
  state: QuoteState;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('account.hours');
  const fields = useTranslations('errors.fields');
  const locale = useLocale();
  const sentence = useErrorSentence();
  const [unit, setUnit] = useState<Unit>('hours');
  const [text, setText] = useState('');
  const [slippageText, setSlippage] = useState(DEFAULT_SLIPPAGE);
  const [asked, setAsked] = useState(false);
  const { transaction, signing, trade } = useTrade(account);

  const isMint = direction === 'mint';
  const read = readTrade(direction, { unit, text }, state, money.decimals);
  const amount = read?.amount;
  const slippage = readSlippage(slippageText);
  const { quote, failure } = useContractQuote(direction, amount, state.block.number);
  // Known without the contract's quote, which it does not give for more than may ever exist.
  const refusal =
    amount === undefined
      ? undefined
      : isMint
        ? mintRefusal(state, {
            amount,
            cost: quote ?? mintCost(amount, state.price, state.mintFeeBps),
          })
        : redeemRefusal(state, {
            amount,
            payout: quote ?? redeemPayout({ ...state, amount }),
          });
  const bound =
    quote === undefined || slippage === undefined
      ? undefined
      : (isMint ? worstCost : worstPayout)(quote, slippage);

  const id = (name: string) => `${direction}-${name}`;
  const fieldError = (key: string) =>
    key === 'moreThanHoursPay' ? t('moreThanHoursPay') : fields(key as 'invalid');
  const amountError =
    read === undefined ? fields('required') : read.problem && fieldError(read.problem);
  const slippageError = slippage === undefined ? t('slippageRange') : undefined;
  const refusalText =
    refusal &&
    t(`refusals.${refusal}`, {
      left: formatHours(state.leftToday, locale),
      room: formatHours(
        state.supplyCap > state.supply ? state.supplyCap - state.supply : 0n,
        locale,
      ),
      money: formatMoney(state.money, money, locale),
      hours: formatHours(state.hours, locale),
    });
  const problems = asked
    ? [
        ...(amountError ? [{ href: `#${id('amount')}`, text: amountError }] : []),
        ...(slippageError ? [{ href: `#${id('slippage')}`, text: slippageError }] : []),
        ...(!amountError && refusalText ? [{ href: `#${id('amount')}`, text: refusalText }] : []),
      ]
    : [];

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (amount === undefined || quote === undefined || bound === undefined || refusal) return;
    setAsked(false);
    const values = {
      hours: formatHours(amount, locale, 18),
      quote: formatMoney(quote, money, locale),
      bound: formatMoney(bound, money, locale),
    };
    void trade(direction, { amount, bound }, { sentence: t(`${direction}.sentence`, values) });
  };

  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary errors={problems} />
      {signing.failure && (
        <NotificationBanner tone="bad" title={t('notSignedTitle')} live>
          {sentence(signing.failure)}
        </NotificationBanner>
      )}
      {signing.phase === 'rejected' && (
        <NotificationBanner tone="neutral" title={t('notSignedTitle')} live>
          {t('notSigned')}
        </NotificationBanner>
      )}
      <TransactionStatus transaction={transaction} />
      <form id={direction} onSubmit={onSubmit} noValidate>
        <FormStack>
          <div
            onChange={(event) => {
              const { name, value } = event.target as HTMLInputElement;
              if (name === id('unit')) setUnit(value === 'money' ? 'money' : 'hours');
            }}
          >
            <Radios
              name={id('unit')}
              legend={t('unit')}
              inline
              defaultValue="hours"
              items={[
                { value: 'hours', label: t('inHours') },
                { value: 'money', label: t('inMoney', { symbol: money.symbol }) },
              ]}
            />
          </div>
          <NumberField
            name={id('amount')}
            label={t(`${direction}.${unit}`)}
            hint={unit === 'money' ? t(`${direction}.moneyHint`) : undefined}
            suffix={unit === 'hours' ? 'CCH' : money.symbol}
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={
              (asked || text !== '') && amountError && (asked || read !== undefined)
                ? amountError
                : undefined
            }
          />
          <NumberField
            name={id('slippage')}
            label={t('slippage')}
            hint={t(`${direction}.slippageHint`)}
            suffix="%"
            width="xs"
            value={slippageText}
            onChange={(event) => setSlippage(event.target.value)}
            error={slippageError}
          />
          <div aria-live="polite">
            {amount !== undefined && quote !== undefined && (
              <QuoteList
                direction={direction}
                money={money}
                block={state.block}
                quote={{
                  amount,
                  total: quote,
                  bound,
                  fee: isMint
                    ? mintFee(amount, state.price, state.mintFeeBps)
                    : redeemFee({ ...state, amount }),
                  feeBps: isMint ? state.mintFeeBps : state.redeemFeeBps,
                }}
              />
            )}
            {failure && !refusal && (
              <NotificationBanner tone="warn" title={t('noQuoteTitle')}>
                {sentence(failure)}
              </NotificationBanner>
            )}
            {refusalText && (
              <div className="mt-5">
                <NotificationBanner tone="warn" title={t('refusedTitle')}>
                  {refusalText}
                </NotificationBanner>
              </div>
            )}
          </div>
          <ButtonRow>
            <Button
              type="submit"
              pending={signing.phase === 'in-wallet' || signing.phase === 'asking'}
              pendingLabel={t('signing')}
            >
              {t(`${direction}.submit`)}
            </Button>
          </ButtonRow>
        </FormStack>
      </form>
      <TransactionDialog transaction={transaction} />
    </div>
  );
}
