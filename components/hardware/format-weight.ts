import { toDecimalString } from '@/lib/core/units';
import { formatNumber } from '@/lib/i18n/format';

/** A weight (WAD) with every digit that counts and at least three, the precision of the formula. */
export function formatWeight(weight: bigint | null, locale: string): string {
  if (weight === null) return '–';
  return formatNumber(toDecimalString(weight, 18) as `${number}`, locale, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 6,
  });
}
