import { parseDecimal, WAD } from '@/lib/core/units';

/** Demonstration Franc (dCHF) has six decimals. */
export const SETTLEMENT_DECIMALS = 6;

/** Francs as typed → units of the settlement asset. */
export function francs(text: string): bigint {
  const units = parseDecimal(text, SETTLEMENT_DECIMALS);
  if (units === undefined) throw new Error(`${text} is no amount of francs`);
  return units;
}

/** Whole H100-hours → CCH. */
export function hours(count: number): bigint {
  return BigInt(count) * WAD;
}
