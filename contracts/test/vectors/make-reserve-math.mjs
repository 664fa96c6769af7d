// Writes contracts/test/vectors/reserve-math.json: cases of the reserve's arithmetic, computed here with big integers
// from the formulas of IReserve and independently of ReserveMath.sol. The Solidity library and every other
// implementation are tested against the file.
//
//   node contracts/test/vectors/make-reserve-math.mjs           writes the file
//   node contracts/test/vectors/make-reserve-math.mjs --check   fails when the file is not what this would write
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WAD = 10n ** 18n;
const BPS = 10_000n;
const UNBOUNDED = 2n ** 256n - 1n;
const file = fileURLToPath(new URL('./reserve-math.json', import.meta.url));

const floor = (numerator, denominator) => numerator / denominator;
const ceil = (numerator, denominator) => (numerator + denominator - 1n) / denominator;
const min = (...values) => values.reduce((least, value) => (value < least ? value : least));

const owedFor = (supply, price) => ceil(supply * price, WAD);

function grossRedemption({ amount, price, assets, supply }) {
  const atPeg = floor(amount * price, WAD);
  if (amount >= supply) return min(atPeg, assets);
  const owed = owedFor(supply, price);
  const kept = ceil(assets * owedFor(supply - amount, price), owed);
  return min(atPeg, floor(amount * assets, supply), assets - kept);
}

function solve(input) {
  const { amount, price, mintFeeBps, redeemFeeBps, assets, supply } = input;
  const { backingHours, haircutBps, backingShareBps } = input;
  const liabilities = owedFor(supply, price);
  const worth = floor(floor(backingHours * price, WAD) * (BPS - haircutBps), BPS);
  const capacityBacking = min(worth, floor(liabilities * backingShareBps, BPS));
  const coverage = (held) => (liabilities === 0n ? UNBOUNDED : floor(held * BPS, liabilities));
  return {
    liabilities,
    coverageBps: coverage(assets),
    mintCost: ceil(amount * price * (BPS + mintFeeBps), WAD * BPS),
    redeemPayout: floor(grossRedemption(input) * (BPS - redeemFeeBps), BPS),
    capacityBacking,
    totalCoverageBps: coverage(assets + capacityBacking),
  };
}

const hours = (whole) => BigInt(whole) * WAD;
const coins = (text, decimals) => {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
};

const NO_CAPACITY = { backingHours: 0n, haircutBps: 5_000n, backingShareBps: 2_000n };

function* cases() {
  for (const decimals of [6, 8, 18]) {
    const price = coins('2.5', decimals);
    const base = { price, mintFeeBps: 0n, redeemFeeBps: 0n, amount: hours(10) };
    const named = (name, rest) => ({ name: `${name}, ${decimals} decimals`, ...base, ...rest });
    yield named('zero supply, empty reserve', { assets: 0n, supply: 0n });
    yield named('zero supply, funded reserve', { assets: coins('1000', decimals), supply: 0n });
    yield named('exactly covered', { assets: coins('250', decimals), supply: hours(100) });
    yield named('one unit short of full coverage', {
      assets: coins('250', decimals) - 1n,
      supply: hours(100),
    });
    yield named('one unit of surplus', { assets: coins('250', decimals) + 1n, supply: hours(100) });
    yield named('twice covered', { assets: coins('500', decimals), supply: hours(100) });
    yield named('half covered', { assets: coins('125', decimals), supply: hours(100) });
    yield named('half covered, the whole supply', {
      assets: coins('125', decimals),
      supply: hours(10),
    });
    yield named('a third covered', { assets: coins('250', decimals) / 3n, supply: hours(100) });
    yield named('no assets left', { assets: 0n, supply: hours(100) });
    yield named('with fees, covered', {
      assets: coins('300', decimals),
      supply: hours(100),
      mintFeeBps: 75n,
      redeemFeeBps: 125n,
    });
    yield named('with the highest fees, below coverage', {
      assets: coins('200', decimals),
      supply: hours(100),
      mintFeeBps: 500n,
      redeemFeeBps: 500n,
    });
    yield named('an odd price and amount', {
      price: coins('3.141592', decimals) + 1n,
      amount: 1_234_567_890_123_456_789n,
      assets: coins('314.159265', decimals),
      supply: 100_000_000_000_000_000_007n,
      mintFeeBps: 33n,
      redeemFeeBps: 67n,
    });
    yield named('the smallest amount', {
      amount: 1n,
      assets: coins('250', decimals),
      supply: hours(100),
    });
    yield named('an amount worth just under one unit', {
      amount: floor(WAD, price) - 1n < 1n ? 1n : floor(WAD, price) - 1n,
      assets: coins('250', decimals),
      supply: hours(100),
    });
    yield named('nothing', { amount: 0n, assets: coins('250', decimals), supply: hours(100) });
    yield named('more than the supply', {
      amount: hours(11),
      assets: coins('20', decimals),
      supply: hours(10),
    });
  }
  for (const decimals of [6, 8, 18]) yield* backed(decimals);
  const dust = { price: 1_000_000n, mintFeeBps: 0n, redeemFeeBps: 0n };
  yield {
    name: 'rounded liabilities would let coverage fall: the payout gives way by a unit',
    ...dust,
    amount: 3_150_000_000_000n,
    assets: 10n,
    supply: 10_500_000_000_000n,
  };
  yield {
    name: 'dust supply owes one unit',
    ...dust,
    amount: 1n,
    assets: 1n,
    supply: 1n,
  };
  yield {
    name: 'a price of one unit',
    ...dust,
    price: 1n,
    amount: hours(3) - 1n,
    assets: 5n,
    supply: hours(7),
  };
  yield {
    name: 'a billion hours at a million coins of 18 decimals',
    price: coins('1000000', 18),
    mintFeeBps: 10n,
    redeemFeeBps: 10n,
    amount: hours(999_999_999),
    assets: coins('900000000000000', 18) + 1n,
    supply: hours(1_000_000_000),
  };
}

/** 100 hours at 2.50 owe 250 coins; what differs is the capacity behind them. */
function* backed(decimals) {
  const base = {
    price: coins('2.5', decimals),
    amount: hours(10),
    mintFeeBps: 25n,
    redeemFeeBps: 50n,
    assets: coins('240', decimals),
    supply: hours(100),
    haircutBps: 5_000n,
    backingShareBps: 2_000n,
  };
  const named = (name, rest) => ({ name: `${name}, ${decimals} decimals`, ...base, ...rest });
  yield named('capacity below its share', { backingHours: hours(20) });
  yield named('capacity exactly at its share', { backingHours: hours(40) });
  yield named('capacity one unit of hours above its share', { backingHours: hours(40) + 1n });
  yield named('capacity far above its share', { backingHours: hours(1_000_000) });
  yield named('capacity without a haircut', { backingHours: hours(7), haircutBps: 0n });
  yield named('capacity that a haircut takes whole', {
    backingHours: hours(20),
    haircutBps: 10_000n,
  });
  yield named('capacity that may not count', { backingHours: hours(20), backingShareBps: 0n });
  yield named('capacity and no money', { backingHours: hours(20), assets: 0n });
  yield named('capacity and nothing owed', { backingHours: hours(20), supply: 0n });
  yield named('capacity of dust', { backingHours: 1n });
  yield named('capacity in odd numbers, each rounding seen', {
    price: coins('3.141592', decimals) + 1n,
    backingHours: 12_345_678_901_234_567_891n,
    haircutBps: 3_333n,
    backingShareBps: 1_777n,
    supply: 100_000_000_000_000_000_007n,
  });
}

// Strings: JSON numbers end at 2^53.
const text = (object) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, value.toString()]));
const content = `${JSON.stringify(
  {
    cases: [...cases()].map((given) => {
      const input = { ...NO_CAPACITY, ...given };
      return text({ ...input, ...solve(input) });
    }),
  },
  null,
  2,
)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== content) {
    console.error(`${file} is not what make-reserve-math.mjs writes`);
    process.exit(1);
  }
} else {
  writeFileSync(file, content);
}
