import { BPS, mulDivDown, mulDivUp, WAD } from './units';

/**
 * The arithmetic of the reserve, the contract's own to the unit (`contracts/src/libraries/ReserveMath.sol`; both are
 * tested against the same vectors). CCH in 1e18 = one H100-hour, money in units of the settlement asset. Rounding favours
 * the reserve.
 */

/** Coverage when nothing is owed: the contract answers `type(uint256).max`. */
export const UNBOUNDED_COVERAGE = 2n ** 256n - 1n;

/** ⌈supply × price ÷ 1e18⌉ */
export function liabilitiesOf(supply: bigint, price: bigint): bigint {
  return mulDivUp(supply, price, WAD);
}

/** ⌊assets × 10,000 ÷ liabilities⌋ in basis points; UNBOUNDED_COVERAGE without liabilities. */
export function coverageBps(assets: bigint, liabilities: bigint): bigint {
  return liabilities === 0n ? UNBOUNDED_COVERAGE : mulDivDown(assets, BPS, liabilities);
}

export type BackingInput = {
  /** CCH that providers promised and nobody bought, as the registry counts them. */
  backingHours: bigint;
  price: bigint;
  liabilities: bigint;
  /** Taken off the hours' value. */
  haircutBps: number;
  /** The most of the liabilities that capacity may stand for. */
  backingShareBps: number;
};

/** The lower of ⌊⌊hours × price ÷ 1e18⌋ × (10,000 − haircut) ÷ 10,000⌋ and ⌊liabilities × share ÷ 10,000⌋. */
export function capacityBacking(input: BackingInput): bigint {
  const atPeg = mulDivDown(input.backingHours, input.price, WAD);
  const afterHaircut = mulDivDown(atPeg, BPS - BigInt(input.haircutBps), BPS);
  const most = mulDivDown(input.liabilities, BigInt(input.backingShareBps), BPS);
  return lower(afterHaircut, most);
}

/** ⌈amount × price × (10,000 + fee) ÷ (1e18 × 10,000)⌉ */
export function mintCost(amount: bigint, price: bigint, mintFeeBps: number): bigint {
  return mulDivUp(amount * price, BPS + BigInt(mintFeeBps), WAD * BPS);
}

/** The most CCH that `budget` pays for: ⌊budget × 1e18 × 10,000 ÷ (price × (10,000 + fee))⌋. */
export function hoursFor(budget: bigint, price: bigint, mintFeeBps: number): bigint {
  return price === 0n ? 0n : (budget * WAD * BPS) / (price * (BPS + BigInt(mintFeeBps)));
}

export type RedemptionInput = {
  amount: bigint;
  price: bigint;
  redeemFeeBps: number;
  assets: bigint;
  supply: bigint;
};

/**
 * ⌊gross × (10,000 − fee) ÷ 10,000⌋. At full coverage gross is ⌊amount × price ÷ 1e18⌋; below it the covered share, so that
 * the first to run takes nothing from the last.
 */
export function redeemPayout(input: RedemptionInput): bigint {
  return mulDivDown(grossRedemption(input), BPS - BigInt(input.redeemFeeBps), BPS);
}

function grossRedemption({ amount, price, assets, supply }: RedemptionInput): bigint {
  const atPeg = mulDivDown(amount, price, WAD);
  const owed = liabilitiesOf(supply, price);
  if (assets >= owed && amount <= supply) return atPeg;
  return lower(atPeg, coveredShare({ amount, price, assets, supply, owed }));
}

/** An amount above the supply is quoted as if it were the supply. */
function coveredShare(input: Omit<RedemptionInput, 'redeemFeeBps'> & { owed: bigint }): bigint {
  const { amount, price, assets, supply, owed } = input;
  if (amount >= supply) return assets;
  const share = mulDivDown(amount, assets, supply);
  const kept = mulDivUp(assets, liabilitiesOf(supply - amount, price), owed);
  return lower(share, assets - kept);
}

function lower(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** What may leave so that coverage stays at or above `healthyBps`; zero when nothing may. */
export function withdrawable(assets: bigint, liabilities: bigint, healthyBps: number): bigint {
  const kept = mulDivUp(liabilities, BigInt(healthyBps), BPS);
  return assets > kept ? assets - kept : 0n;
}

/** CCH that may still be issued for grants so that coverage stays at or above `floorBps` and supply under the cap. */
export function issuable(input: {
  assets: bigint;
  supply: bigint;
  price: bigint;
  floorBps: number;
  supplyCap: bigint;
}): bigint {
  if (input.price === 0n) return 0n;
  const coverable = mulDivDown(input.assets, BPS, BigInt(input.floorBps));
  const mayExist = mulDivDown(coverable, WAD, input.price);
  const ceiling = mayExist < input.supplyCap ? mayExist : input.supplyCap;
  return ceiling > input.supply ? ceiling - input.supply : 0n;
}
