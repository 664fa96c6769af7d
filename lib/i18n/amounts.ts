import { toDecimalString } from '@/lib/core/units';

import { formatNumber } from './format';

type Money = { symbol: string; decimals: number };

/** Money in units of the settlement asset, written out: `1’234.50 dCHF`. At least two digits, all that count. */
export function formatMoney(amount: bigint, money: Money | undefined, locale: string): string {
  if (!money) return amount.toString();
  const text = toDecimalString(amount, money.decimals, Math.min(2, money.decimals)) as `${number}`;
  const digits = {
    minimumFractionDigits: Math.min(2, money.decimals),
    maximumFractionDigits: money.decimals,
  };
  return `${formatNumber(text, locale, digits)} ${money.symbol}`;
}

/** CCH (1e18 = one hour) as a number of hours, cut to `digits`; the unit stands in the header or beside it. */
export function formatHours(amount: bigint, locale: string, digits = 2): string {
  return formatNumber(cut(amount, 18, digits), locale, { maximumFractionDigits: digits });
}

/** CCH for a column of hours: always `digits` decimals, cut, so that digits of the same weight stand below each other. */
export function formatHoursColumn(amount: bigint, locale: string, digits = 2): string {
  return formatAmount(amount, 18, locale, digits);
}

/** Money without its symbol, for columns whose header names it; cut, not rounded, to `digits`. */
export function formatAmount(amount: bigint, decimals: number, locale: string, digits = 2): string {
  return formatNumber(cut(amount, decimals, digits), locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** Basis points as a percentage: 12,345 → `123.45 %`. */
export function formatBps(bps: bigint | number, locale: string, digits = 2): string {
  return formatNumber(toDecimalString(BigInt(bps), 4) as `${number}`, locale, {
    style: 'percent',
    maximumFractionDigits: digits,
  });
}

/** Seconds in the largest unit that divides them: `2 days`, `90 minutes`. */
export function formatDuration(seconds: number, locale: string): string {
  const [size, unit] =
    seconds % 86_400 === 0
      ? [86_400, 'day']
      : seconds % 3_600 === 0
        ? [3_600, 'hour']
        : seconds % 60 === 0
          ? [60, 'minute']
          : [1, 'second'];
  return formatNumber(seconds / size, locale, { style: 'unit', unit, unitDisplay: 'long' });
}

/** Towards zero, so that nobody reads of money or hours that are not there. */
function cut(amount: bigint, decimals: number, digits: number): `${number}` {
  if (digits >= decimals) return toDecimalString(amount, decimals) as `${number}`;
  return toDecimalString(amount / 10n ** BigInt(decimals - digits), digits) as `${number}`;
}

/** Money in whole units, for a figure that is read at a glance: `2’152’471 dCHF`. Cut, not rounded. */
export function formatMoneyBrief(amount: bigint, money: Money, locale: string): string {
  return `${formatAmount(amount, money.decimals, locale, 0)} ${money.symbol}`;
}
