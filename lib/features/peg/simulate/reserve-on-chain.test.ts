import fc from 'fast-check';
import {
  createTestClient,
  encodeAbiParameters,
  encodeFunctionData,
  erc20Abi,
  http,
  keccak256,
  numberToHex,
  pad,
  parseAbi,
  publicActions,
  walletActions,
  type Address,
  type Hex,
} from 'viem';
import { anvil } from 'viem/chains';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Deployment } from '@/lib/chain/contracts';
import { computeTokenAbi, providerRegistryAbi, reserveAbi } from '@/lib/chain/generated/abis';
import { decodeFailure } from '@/lib/chain/revert';
import { readDeployment } from '@/lib/chain/server/deployment';
import { mint, redeem, type ReserveState } from '@/lib/core/reserve-acts';
import { breakerState, totalCoverageBps, BREAKER_STATES } from '@/lib/core/reserve-breaker';
import {
  capacityBacking,
  coverageBps,
  liabilitiesOf,
  mintCost,
  redeemPayout,
} from '@/lib/core/reserve-math';
import { WAD } from '@/lib/core/units';
import { submitReports } from '@/lib/features/oracle/calls';
import { demoAccount } from '@/lib/local/demo-accounts';
import { signReports } from '@/lib/local/sign-reports';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';

import { PEG_LIMITS } from '../rules';
import type { Policy, SimulationState } from './policy';

/**
 * The simulator against the chain: random reserves, put into the contracts' storage, and the same purchases and redemptions on
 * a real node and in TypeScript. Equal to the unit, refused for the same reason.
 *
 * States are written into storage because honest acts cannot reach all of them: no trade takes coverage below 100 %. That they
 * arrived as meant is read back from the contracts' own views before anything is compared.
 */
let chain: TestChain;
let deployment: Deployment;
/** The chain with a fresh reference price, and before anybody reported one. */
let start: Hex;
let unreported: Hex;
const trader = demoAccount('sme-1').address;
const demoMoney = parseAbi([
  'function mint(address to, uint256 amount)',
  'function owner() view returns (address)',
]);

function client() {
  return createTestClient({
    chain: anvil,
    mode: 'anvil',
    account: trader,
    transport: http(chain.url),
    cacheTime: 0,
    pollingInterval: 10,
  })
    .extend(publicActions)
    .extend(walletActions);
}

beforeAll(async () => {
  chain = await createTestChain();
  deployment = readDeployment(`${chain.deploymentsDir}/${chain.chainId}.json`, chain.chainId);
  const { SettlementAsset, Reserve, ComputeToken } = deployment.addresses;
  const node = client();
  await node.impersonateAccount({ address: trader });
  const owner = await node.readContract({
    address: SettlementAsset,
    abi: demoMoney,
    functionName: 'owner',
  });
  await node.impersonateAccount({ address: owner });
  // More than any purchase costs, and more than any redemption pays.
  for (const to of [trader, Reserve])
    await mined(
      node.writeContract({
        address: SettlementAsset,
        abi: demoMoney,
        functionName: 'mint',
        args: [to, 10n ** 30n],
        account: owner,
      }),
    );
  for (const address of [SettlementAsset, ComputeToken])
    await mined(
      node.writeContract({
        address,
        abi: erc20Abi,
        functionName: 'approve',
        args: [Reserve, 2n ** 256n - 1n],
      }),
    );
  unreported = await node.snapshot();
  const { timestamp } = await node.getBlock();
  const reports = await signReports({
    deployment,
    priceOf: () => 2_500_000n,
    observedAt: timestamp,
  });
  const { address, abi, functionName, args } = submitReports(deployment, reports);
  await mined(node.writeContract({ address, abi, functionName, args }));
  start = await node.snapshot();
}, 180_000);
afterAll(() => chain?.drop());

async function mined(sent: Promise<Hex>): Promise<void> {
  const receipt = await client().waitForTransactionReceipt({ hash: await sent });
  expect(receipt.status).toBe('success');
}

// ---- where things lie: Solidity's layout of the contracts, confirmed by reading every state back --------------------

const RESERVE = { price: 1, fees: 2, supplyCap: 3, lines: 4, flags: 5, assets: 6, slowMints: 7 };

const word = (value: bigint) => numberToHex(value, { size: 32 });
/** Fields of a slot from the lowest bit up, as [value, bits]. */
const packed = (...fields: [bigint | number, number][]) => {
  let shift = 0n;
  let all = 0n;
  for (const [value, bits] of fields) {
    all |= BigInt(value) << shift;
    shift += BigInt(bits);
  }
  return word(all);
};
const mappingSlot = (key: bigint | Address, slot: number) =>
  keccak256(
    encodeAbiParameters(
      [{ type: 'bytes32' }, { type: 'uint256' }],
      [typeof key === 'bigint' ? word(key) : pad(key), BigInt(slot)],
    ),
  );

type Given = { state: SimulationState; policy: Policy };

/** Puts `given` into the contracts, with the whole supply in the trader's hands. */
async function put({ state, policy: { terms, lines } }: Given): Promise<void> {
  const node = client();
  const { Reserve, ComputeToken, ProviderRegistry } = deployment.addresses;
  const { timestamp } = await node.getBlock();
  const write = (address: Address, index: number | Hex, value: Hex) =>
    node.setStorageAt({ address, index, value });
  await write(Reserve, RESERVE.price, word(terms.price));
  await write(
    Reserve,
    RESERVE.fees,
    packed(
      [terms.mintFeeBps, 16],
      [terms.redeemFeeBps, 16],
      [terms.maxStepBps, 16],
      [terms.minInterval, 32],
    ),
  );
  await write(Reserve, RESERVE.supplyCap, word(terms.supplyCap));
  await write(
    Reserve,
    RESERVE.lines,
    packed(
      [lines.floorBps, 16],
      [lines.healthyBps, 16],
      [lines.slowBps, 16],
      [lines.haltBps, 16],
      [lines.haircutBps, 16],
      [lines.backingShareBps, 16],
      [lines.dailyMintLimit, 128],
    ),
  );
  const flags = await node.getStorageAt({ address: Reserve, slot: word(BigInt(RESERVE.flags)) });
  // pegChangedAt stands below the two halts, the grant programme above them.
  const rest = BigInt(flags ?? '0x0') & ~(0xffffn << 64n);
  await write(
    Reserve,
    RESERVE.flags,
    word(rest | (state.mintHalted ? 1n << 64n : 0n) | (state.redeemHalted ? 1n << 72n : 0n)),
  );
  await write(Reserve, RESERVE.assets, word(state.assets));
  await write(
    Reserve,
    RESERVE.slowMints,
    packed([timestamp / 86_400n, 64], [state.mintedToday, 128]),
  );

  const erc20 = await erc20Slots(ComputeToken);
  await write(ComputeToken, erc20.supply, word(state.supply));
  await write(ComputeToken, mappingSlot(trader, erc20.balances), word(state.supply));

  const period = await node.readContract({
    address: ProviderRegistry,
    abi: providerRegistryAbi,
    functionName: 'currentPeriod',
  });
  await write(
    ProviderRegistry,
    mappingSlot(BigInt(period) + 1n, await totalsSlot(BigInt(period) + 1n)),
    both(state.backingHours),
  );
}

/** Counted and unsold, which is all of it. */
const both = (hours: bigint) => packed([hours, 128], [hours, 128]);

let tokenSlots: { supply: number; balances: number } | undefined;

/** Found by trying: which slot the token's own views answer from. */
async function erc20Slots(token: Address): Promise<{ supply: number; balances: number }> {
  if (tokenSlots) return tokenSlots;
  const node = client();
  const read = { address: token, abi: computeTokenAbi } as const;
  tokenSlots = {
    supply: await slotOf(
      token,
      (slot) => word(BigInt(slot)),
      () => node.readContract({ ...read, functionName: 'totalSupply' }),
    ),
    balances: await slotOf(
      token,
      (slot) => mappingSlot(trader, slot),
      () => node.readContract({ ...read, functionName: 'balanceOf', args: [trader] }),
    ),
  };
  return tokenSlots;
}

let totals: number | undefined;

async function totalsSlot(period: bigint): Promise<number> {
  const { ProviderRegistry } = deployment.addresses;
  const read = () =>
    client().readContract({
      address: ProviderRegistry,
      abi: providerRegistryAbi,
      functionName: 'backingHours',
    });
  totals ??= await slotOf(ProviderRegistry, (slot) => mappingSlot(period, slot), read, both);
  return totals;
}

async function slotOf(
  address: Address,
  index: (slot: number) => Hex,
  read: () => Promise<bigint>,
  written: (value: bigint) => Hex = word,
): Promise<number> {
  const node = client();
  const probe = 123_456_789n;
  for (let slot = 0; slot < 60; slot += 1) {
    const before = await node.getStorageAt({ address, slot: index(slot) });
    await node.setStorageAt({ address, index: index(slot), value: written(probe) });
    const found = (await read().catch(() => 0n)) === probe;
    await node.setStorageAt({ address, index: index(slot), value: before ?? word(0n) });
    if (found) return slot;
  }
  throw new Error(`no slot of ${address} answers`);
}

// ---- the same state in TypeScript ------------------------------------------------------------------------------------

const snapshot = () =>
  client().readContract({
    address: deployment.addresses.Reserve,
    abi: reserveAbi,
    functionName: 'snapshot',
  });

function expectSame(
  read: Awaited<ReturnType<typeof snapshot>>,
  reserve: ReserveState,
  { state, policy: { terms, lines } }: Given,
): void {
  const { supply, assets } = reserve;
  const { backingHours, oracleStale } = state;
  const { price } = terms;
  const liabilities = liabilitiesOf(supply, price);
  const total = totalCoverageBps({ supply, assets }, { price, backingHours }, lines);
  expect({
    ...{ supply: read.supply, assets: read.assets, liabilities: read.liabilities },
    ...{ backingHours: read.backingHours, capacityBacking: read.capacityBacking },
    ...{ liquid: read.liquidCoverageBps, total: read.totalCoverageBps },
    breaker: BREAKER_STATES[read.breaker],
    ...{ mintedToday: read.mintedToday, lines: read.thresholds, terms: read.terms },
    ...{ mintHalted: read.mintHalted, redeemHalted: read.redeemHalted },
  }).toEqual({
    ...{ supply, assets, liabilities, backingHours },
    capacityBacking: capacityBacking({ ...lines, backingHours, price, liabilities }),
    ...{ liquid: coverageBps(assets, liabilities), total },
    breaker: breakerState(total, lines, oracleStale),
    ...{ mintedToday: reserve.mintedToday, lines, terms },
    ...{ mintHalted: reserve.mintHalted, redeemHalted: reserve.redeemHalted },
  });
}

type Act = { kind: 'mint' | 'redeem'; amount: bigint };

/** One act on the node: what was paid, or the name of the refusal. */
async function onChain({ kind, amount }: Act): Promise<{ paid: bigint } | { refused: string }> {
  const node = client();
  try {
    const at = { address: deployment.addresses.Reserve, abi: reserveAbi } as const;
    const before = await moneyOf(trader);
    const call =
      kind === 'mint'
        ? encodeFunctionData({ ...at, functionName: 'mint', args: [amount, 2n ** 255n, trader] })
        : encodeFunctionData({ ...at, functionName: 'redeem', args: [amount, 0n, trader] });
    // First without sending, because a node says why only then.
    await node.call({ account: trader, to: at.address, data: call });
    await mined(node.sendTransaction({ to: at.address, data: call }));
    const after = await moneyOf(trader);
    const result = kind === 'mint' ? before - after : after - before;
    return { paid: result };
  } catch (error) {
    return { refused: decodeFailure(error).errorName ?? String(error) };
  }
}

/** What really changed hands, and not what the contract says of it. */
function moneyOf(account: Address): Promise<bigint> {
  const { SettlementAsset } = deployment.addresses;
  return client().readContract({
    address: SettlementAsset,
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [account],
  });
}

/** The contract's name for a refusal of ours. */
const NAMES = {
  zeroAmount: 'Reserve_ZeroAmount',
  outOfRange: 'Reserve_OutOfRange',
  directionHalted: 'Reserve_DirectionHalted',
  capExceeded: 'Reserve_CapExceeded',
  oracleStale: 'Reserve_OracleStale',
  mintHalted: 'Reserve_MintHalted',
  dailyLimitExceeded: 'Reserve_DailyLimitExceeded',
  dustRedemption: 'Reserve_DustRedemption',
} as const;

/** The same act in TypeScript; moves `reserve`. */
function inTypeScript(
  reserve: ReserveState,
  { state, policy: { terms, lines } }: Given,
  { kind, amount }: Act,
): { paid: bigint } | { refused: string } {
  if (kind === 'mint') {
    const { done, refusal } = mint(reserve, terms, lines, state, amount);
    if (refusal) return { refused: NAMES[refusal.key] };
    Object.assign(reserve, { ...done, cost: undefined });
    return { paid: done.cost };
  }
  const { done, refusal } = redeem(reserve, terms, amount);
  if (refusal) return { refused: NAMES[refusal.key] };
  Object.assign(reserve, { supply: done.supply, assets: done.assets });
  return { paid: done.payout };
}

/** The same draws every time, so that what the next test asks for is known to be met; more and others by the environment. */
const RUNS = Number(process.env.GRIDHALL_CHAIN_RUNS ?? 50);
const SEED = Number(process.env.GRIDHALL_CHAIN_SEED ?? 1);

const hour = WAD;
const bps = (most: number) => fc.integer({ min: 0, max: most });

/** Reserves around the lines that matter: coverage of 0 to 200 %, amounts of dust to most of the supply. */
const drawn = fc
  .record({
    supply: fc.oneof(fc.bigInt(1n, 10_000n), fc.bigInt(hour, 1_000_000n * hour)),
    price: fc.oneof(fc.bigInt(1n, 50n), fc.bigInt(10_000n, 50_000_000n)),
    coverage: fc.oneof(fc.bigInt(0n, 20_000n), fc.bigInt(8_000n, 12_000n)),
    dust: fc.bigInt(-2n, 2n),
    capacity: fc.bigInt(0n, 20_000n),
    mintFeeBps: bps(500),
    redeemFeeBps: bps(500),
    haltBps: fc.oneof(fc.integer({ min: 1, max: 13_000 }), fc.integer({ min: 8_000, max: 10_500 })),
    over: bps(3_000),
    haircutBps: bps(10_000),
    backingShareBps: bps(5_000),
    limit: fc.bigInt(0n, 2_000n),
    minted: fc.oneof(fc.constant(0n), fc.bigInt(0n, 2_000n)),
    cap: fc.bigInt(10_000n, 25_000n),
    mintHalted: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    redeemHalted: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    acts: fc.array(
      fc.record({
        kind: fc.constantFrom('mint' as const, 'redeem' as const),
        share: fc.oneof(fc.bigInt(0n, 9_000n), fc.bigInt(1n, 400n)),
        dust: fc.bigInt(0n, 3n),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  })
  .map((one) => {
    const share = (bpsOf: bigint) => (one.supply * bpsOf) / 10_000n;
    const slowBps = one.haltBps + one.over;
    const owed = liabilitiesOf(one.supply, one.price);
    const assets = (owed * one.coverage) / 10_000n + one.dust;
    const given: Given = {
      state: {
        blockNumber: 0n,
        supply: one.supply,
        assets: assets > 0n ? assets : 0n,
        backingHours: share(one.capacity),
        referencePrice: undefined,
        oracleStale: false,
        mintedToday: share(one.minted),
        mintHalted: one.mintHalted,
        redeemHalted: one.redeemHalted,
      },
      policy: {
        terms: {
          ...{ price: one.price, mintFeeBps: one.mintFeeBps, redeemFeeBps: one.redeemFeeBps },
          ...{ maxStepBps: 1_000, minInterval: 3_600, supplyCap: share(one.cap) },
        },
        lines: {
          ...{
            floorBps: 10_000,
            healthyBps: Math.max(10_000, slowBps),
            slowBps,
            haltBps: one.haltBps,
          },
          ...{ haircutBps: one.haircutBps, backingShareBps: one.backingShareBps },
          dailyMintLimit: share(one.limit),
        },
      },
    };
    const acts = one.acts.map((act): Act => ({
      kind: act.kind,
      amount: share(act.share) + act.dust,
    }));
    return { given, acts };
  });

describe('the limits that proposals are held against', () => {
  it('are the contract’s own', async () => {
    const read = (functionName: LimitName) =>
      client().readContract({
        ...{ address: deployment.addresses.Reserve, abi: reserveAbi },
        functionName,
      });
    expect({
      maxFeeBps: await read('MAX_FEE_BPS'),
      maxStepBps: await read('MAX_STEP_BPS'),
      minIntervalSeconds: await read('MIN_INTERVAL'),
      minFloorBps: await read('MIN_FLOOR_BPS'),
      maxBackingShareBps: await read('MAX_BACKING_SHARE_BPS'),
      maxQuantity: await read('MAX_QUANTITY'),
    }).toEqual(PEG_LIMITS);
  });
});

type LimitName =
  | 'MAX_FEE_BPS'
  | 'MAX_STEP_BPS'
  | 'MIN_INTERVAL'
  | 'MIN_FLOOR_BPS'
  | 'MAX_BACKING_SHARE_BPS'
  | 'MAX_QUANTITY';

describe('the simulator’s reserve and the chain’s', () => {
  const seen = new Set<string>();

  it('agree on every figure, payment and refusal of random states and acts', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ given, acts }) => {
        start = await backTo(start);
        await put(given);
        const { supply, assets, mintedToday, mintHalted, redeemHalted } = given.state;
        const reserve: ReserveState = { supply, assets, mintedToday, mintHalted, redeemHalted };
        expectSame(await snapshot(), reserve, given);
        for (const act of acts) {
          if (act.kind === 'redeem' && act.amount > reserve.supply) continue;
          await expectSameQuotes(reserve, given, act.amount);
          const before = { ...reserve };
          const here = inTypeScript(reserve, given, act);
          expect(await onChain(act)).toEqual(here);
          seen.add('refused' in here ? here.refused : kindOf(act, before, reserve, given));
          expectSame(await snapshot(), reserve, given);
        }
      }),
      // Each run is some forty calls of a real node.
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  }, 240_000);

  it('met what matters on the way: both regimes of redemption, slow and free mints, three refusals', () => {
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'free mint',
        'slow mint',
        'redemption below 100 %',
        'redemption at the peg',
        'Reserve_MintHalted',
        'Reserve_DailyLimitExceeded',
        'Reserve_DirectionHalted',
      ]),
    );
  });

  it('agree that without a reference price nothing is minted and redemption pays as before', async () => {
    await backTo(unreported);
    const given: Given = {
      state: {
        ...{ blockNumber: 0n, supply: 1_000n * hour, assets: 3_000_000_000n, mintedToday: 0n },
        ...{ backingHours: 100n * hour, referencePrice: undefined, oracleStale: true },
        ...{ mintHalted: false, redeemHalted: false },
      },
      policy: {
        terms: {
          ...{ price: 2_500_000n, mintFeeBps: 25, redeemFeeBps: 50 },
          ...{ maxStepBps: 1_000, minInterval: 3_600, supplyCap: 5_000n * hour },
        },
        lines: {
          ...{ floorBps: 10_000, healthyBps: 11_000, slowBps: 10_500, haltBps: 10_000 },
          ...{ haircutBps: 5_000, backingShareBps: 2_000, dailyMintLimit: 10n * hour },
        },
      },
    };
    await put(given);
    const { supply, assets, mintedToday, mintHalted, redeemHalted } = given.state;
    const reserve: ReserveState = { supply, assets, mintedToday, mintHalted, redeemHalted };
    expectSame(await snapshot(), reserve, given);
    for (const kind of ['mint', 'redeem'] as const) {
      const act = { kind, amount: 7n * hour };
      const here = inTypeScript(reserve, given, act);
      expect(await onChain(act)).toEqual(here);
      expect('refused' in here ? here.refused : 'paid').toBe(
        kind === 'mint' ? 'Reserve_OracleStale' : 'paid',
      );
    }
    expectSame(await snapshot(), reserve, given);
    expect(BREAKER_STATES[(await snapshot()).breaker]).toBe('ORACLE_STALE');
  }, 60_000);
});

async function expectSameQuotes(reserve: ReserveState, { policy }: Given, amount: bigint) {
  const { terms } = policy;
  const at = { address: deployment.addresses.Reserve, abi: reserveAbi } as const;
  const node = client();
  expect(await node.readContract({ ...at, functionName: 'previewMint', args: [amount] })).toBe(
    mintCost(amount, terms.price, terms.mintFeeBps),
  );
  expect(await node.readContract({ ...at, functionName: 'previewRedeem', args: [amount] })).toBe(
    redeemPayout({ ...terms, amount, assets: reserve.assets, supply: reserve.supply }),
  );
}

function kindOf(
  { kind }: Act,
  before: ReserveState,
  after: ReserveState,
  { policy }: Given,
): string {
  if (kind === 'mint') return after.mintedToday > before.mintedToday ? 'slow mint' : 'free mint';
  const covered = before.assets >= liabilitiesOf(before.supply, policy.terms.price);
  return covered ? 'redemption at the peg' : 'redemption below 100 %';
}

/** The chain as it was; a snapshot can be used once, so a new one is made of the same moment. */
async function backTo(id: Hex): Promise<Hex> {
  const node = client();
  await node.revert({ id });
  return node.snapshot();
}
