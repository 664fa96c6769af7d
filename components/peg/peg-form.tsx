'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { NumberField } from '@/components/ui/number-field';
import { toDecimalString } from '@/lib/core/units';
import { proposePeg } from '@/lib/features/peg/actions';
import { objectionsToPeg, priceBounds, type PegState } from '@/lib/features/peg/rules';
import type { PegTerms } from '@/lib/features/peg/schema';
import type { Prefilled } from '@/lib/features/peg/simulate/address';
import type { Basis } from '@/lib/features/peg/simulate/basis';
import { isPlayable } from '@/lib/features/peg/simulate/policy';
import { formatAmount, formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';

import { PegPreview } from './peg-preview';
import { ProposalSimulation } from './simulator/proposal-simulation';
import { termRows } from './term-rows';
import { effectsOf, readTerms, type PegText } from './preview';

type Money = { symbol: string; decimals: number };

/** The peg manager's proposal, with its effect beside it while it is typed. */
export function PegForm({
  state,
  money,
  delaySeconds,
  prefilled,
  basis,
}: {
  state: PegState;
  money: Money;
  delaySeconds: number;
  /** What the simulator sent along. */
  prefilled: Prefilled;
  /** Undefined while no node answers. */
  basis: Basis | undefined;
}) {
  const t = useTranslations('peg');
  const locale = useLocale();
  const review = useReview();
  const [text, setText] = useState<PegText>(() => initialText(state, money.decimals, prefilled));
  const [openedAt] = useState(() => Date.now());
  const terms = readTerms(text, money.decimals);
  const policy = terms && basis && { terms, lines: basis.lines };
  const objections = terms
    ? objectionsToPeg(state, terms, new Date(openedAt + delaySeconds * 1_000))
    : [];

  const decision = useDecision({
    decide: proposePeg,
    review: (recorded) => review(recorded, { changes: terms ? changesTo(terms) : [] }),
  });

  const bounds = state.current && priceBounds(state.current);
  const onInput = (event: FormEvent<HTMLDivElement>) => {
    const input = event.target;
    if (input instanceof HTMLInputElement && input.name in text)
      setText({ ...text, [input.name]: input.value });
  };

  return (
    <DecisionForm id="peg" decision={decision} submitLabel={t('propose')}>
      {(field) => (
        <div className="flex flex-col gap-7" onInput={onInput}>
          <NumberField
            {...field('price')}
            label={t('field.price')}
            hint={
              bounds && state.current
                ? t('field.priceHint', {
                    lowest: formatMoney(bounds.lowest, money, locale),
                    highest: formatMoney(bounds.highest, money, locale),
                    step: formatBps(state.current.maxStepBps, locale),
                  })
                : t('field.priceHintFirst')
            }
            suffix={money.symbol}
            defaultValue={text.price}
          />
          <div className="grid gap-7 sm:grid-cols-2">
            <NumberField
              {...field('mintFeeBps')}
              label={t('field.mintFeeBps')}
              hint={t('field.feeHint')}
              suffix={t('field.bps')}
              decimals={false}
              defaultValue={text.mintFeeBps}
            />
            <NumberField
              {...field('redeemFeeBps')}
              label={t('field.redeemFeeBps')}
              hint={t('field.feeHint')}
              suffix={t('field.bps')}
              decimals={false}
              defaultValue={text.redeemFeeBps}
            />
            <NumberField
              {...field('maxStepBps')}
              label={t('field.maxStepBps')}
              hint={t('field.maxStepHint')}
              suffix={t('field.bps')}
              decimals={false}
              defaultValue={text.maxStepBps}
            />
            <NumberField
              {...field('minIntervalHours')}
              label={t('field.minIntervalHours')}
              hint={t('field.minIntervalHint')}
              suffix={t('field.hours')}
              decimals={false}
              defaultValue={text.minIntervalHours}
            />
          </div>
          <NumberField
            {...field('supplyCapHours')}
            label={t('field.supplyCapHours')}
            hint={t('field.supplyCapHint', { supply: formatHours(state.supply, locale) })}
            suffix={t('field.cch')}
            defaultValue={text.supplyCapHours}
          />
          {terms && (
            <PegPreview state={state} terms={terms} objections={objections} money={money} />
          )}
          {policy && basis && isPlayable(policy) && (
            <ProposalSimulation
              basis={basis}
              policy={policy}
              runBps={prefilled.runBps}
              money={money}
            />
          )}
          <ReasonField {...field('reason')} />
        </div>
      )}
    </DecisionForm>
  );

  function changesTo(next: NonNullable<typeof terms>) {
    const amount = (value: bigint | undefined) =>
      value === undefined ? '–' : formatAmount(value, money.decimals, locale);
    const share = (value: bigint | undefined) =>
      value === undefined ? '–' : formatBps(value, locale);
    const { current } = state;
    const before = current && effectsOf(current, state, money.decimals);
    const after = effectsOf(next, state, money.decimals);
    // Price and coverage always; of the other terms those that move.
    return [
      {
        label: t('perHour', money),
        before: amount(current?.price),
        after: amount(next.price),
      },
      { label: t('coverage'), before: share(before?.coverage), after: share(after.coverage) },
      ...termRows(next, t, locale).flatMap(({ key, term, value }) => {
        const known = current && termRows(current, t, locale).find((row) => row.key === key);
        return known?.value === value
          ? []
          : [{ label: term, before: known?.value ?? '–', after: value }];
      }),
    ];
  }
}

function initialText(
  { current }: PegState,
  decimals: number,
  { terms: sent = {} }: Prefilled,
): PegText {
  const known = textOf(current, decimals);
  return {
    price: sent.price ?? known.price,
    mintFeeBps: sent.mintFee ?? known.mintFeeBps,
    redeemFeeBps: sent.redeemFee ?? known.redeemFeeBps,
    maxStepBps: sent.step ?? known.maxStepBps,
    minIntervalHours: sent.interval ?? known.minIntervalHours,
    supplyCapHours: sent.cap ?? known.supplyCapHours,
  };
}

function textOf(current: PegTerms | undefined, decimals: number): PegText {
  if (!current)
    return {
      price: '',
      mintFeeBps: '25',
      redeemFeeBps: '50',
      maxStepBps: '1000',
      minIntervalHours: '168',
      supplyCapHours: '',
    };
  return {
    price: toDecimalString(current.price, decimals, 2),
    mintFeeBps: String(current.mintFeeBps),
    redeemFeeBps: String(current.redeemFeeBps),
    maxStepBps: String(current.maxStepBps),
    minIntervalHours: String(Math.ceil(current.minInterval / 3_600)),
    supplyCapHours: toDecimalString(current.supplyCap, 18),
  };
}
