'use client';

import { useLocale, useTranslations } from 'next-intl';

import { Details } from '@/components/ui/details';
import { SliderField } from '@/components/ui/slider-field';
import { toDisplayNumber } from '@/lib/core/units';
import { priceBounds } from '@/lib/features/peg/rules';
import type { FieldName, SimulatorText } from '@/lib/features/peg/simulate/address';
import type { Basis } from '@/lib/features/peg/simulate/basis';
import { formatMoney } from '@/lib/i18n/amounts';

type Money = { symbol: string; decimals: number };
/** Of no policy: nothing is in force to be marked. */
const QUOTES: ReadonlySet<FieldName> = new Set(['amount', 'budget']);

type Range = { least: number; most: number; step: number; decimals: number; mark?: number };

/** Price, fees, lines, capacity, steps and cap: each to type or to drag, with a mark where it stands today. */
export function Controls({
  text,
  initial,
  wrong,
  basis,
  money,
  onChange,
}: {
  text: SimulatorText;
  initial: SimulatorText;
  wrong: readonly FieldName[];
  basis: Basis;
  money: Money;
  onChange: (name: FieldName, value: string) => void;
}) {
  const t = useTranslations('peg.simulator');
  const locale = useLocale();
  const bounds = basis.terms && priceBounds(basis.terms);
  const supply = toDisplayNumber(basis.state.supply, 18, 0);

  const field = (name: FieldName, suffix: string, range: Range, hint?: string) => (
    <SliderField
      key={name}
      name={name}
      id={`simulator-${name}`}
      label={t(`field.${name}`)}
      suffix={suffix}
      value={text[name]}
      onChange={(value) => onChange(name, value)}
      error={wrong.includes(name) ? t('wrong') : undefined}
      {...(hint ? { hint } : {})}
      {...range}
      {...(QUOTES.has(name) ? {} : { mark: Number(initial[name]) })}
    />
  );
  const percent = (least: number, most: number, step: number): Range => ({
    ...{ least, most, step, decimals: step < 0.1 ? 2 : step < 1 ? 1 : 0 },
  });

  return (
    <div className="flex flex-col gap-8">
      <fieldset className="flex min-w-0 flex-col gap-5">
        <legend className="mb-4 text-lg font-semibold">{t('priceAndFees')}</legend>
        {field(
          'price',
          money.symbol,
          priceRange(bounds, Number(initial.price), money.decimals),
          bounds &&
            t('priceHint', {
              lowest: formatMoney(bounds.lowest, money, locale),
              highest: formatMoney(bounds.highest, money, locale),
            }),
        )}
        {field('mintFee', '%', percent(0, 5, 0.05))}
        {field('redeemFee', '%', percent(0, 5, 0.05))}
      </fieldset>
      <fieldset className="flex min-w-0 flex-col gap-5">
        <legend className="mb-4 text-lg font-semibold">{t('lines')}</legend>
        {field('slow', '%', percent(50, 200, 1), t('slowHint'))}
        {field('halt', '%', percent(50, 200, 1), t('haltHint'))}
        {field('daily', 'h', {
          ...{ least: 0, step: 10, decimals: 0 },
          most: roundUp(Math.max(500, Number(initial.daily) * 4)),
        })}
      </fieldset>
      <fieldset className="flex min-w-0 flex-col gap-5">
        <legend className="mb-4 text-lg font-semibold">{t('quotes')}</legend>
        {field('amount', 'h', { least: 1, most: 1_000, step: 1, decimals: 0 })}
        {field('budget', money.symbol, { least: 100, most: 100_000, step: 100, decimals: 0 })}
      </fieldset>
      <Details summary={t('otherLines')}>
        <div className="flex flex-col gap-5 pt-2">
          {field('floor', '%', percent(100, 200, 1), t('floorHint'))}
          {field('healthy', '%', percent(100, 250, 1), t('healthyHint'))}
          {field('haircut', '%', percent(0, 100, 1), t('haircutHint'))}
          {field('share', '%', percent(0, 50, 1), t('shareHint'))}
        </div>
      </Details>
      <Details summary={t('stepsAndCap')}>
        <div className="flex flex-col gap-5 pt-2">
          {field('cap', 'h', {
            ...{ least: 0, step: 1_000, decimals: 0 },
            most: roundUp(Math.max(Number(initial.cap), supply) * 2),
          })}
          {field('step', '%', percent(0.5, 20, 0.5))}
          {field('interval', 'h', { least: 1, most: 720, step: 1, decimals: 0 })}
        </div>
      </Details>
    </div>
  );
}

/** The track ends at the bounds of the next step, rounded inwards so that its ends are accepted; a first price is free. */
function priceRange(
  bounds: { lowest: bigint; highest: bigint } | undefined,
  start: number,
  decimals: number,
): Range {
  const digits = 2;
  if (!bounds) return { least: 0.01, most: Math.max(1, start * 3), step: 0.01, decimals: digits };
  const unit = 10n ** BigInt(Math.max(0, decimals - digits));
  const least = ((bounds.lowest + unit - 1n) / unit) * unit;
  return {
    least: toDisplayNumber(least, decimals),
    most: toDisplayNumber(bounds.highest, decimals),
    step: 0.01,
    decimals: digits,
  };
}

/** To two leading digits, so that the track ends at a round number. */
function roundUp(value: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(value || 1)) - 1);
  return Math.ceil(value / power) * power;
}
