import { numberToHex, type Address, type Hex } from 'viem';

import type { ContractName } from '@/lib/chain/contracts';
import { toBytes32 } from '@/lib/core/ids';

import { DELAY, encodeCall, type TestChain } from './chain';
import { reportPrices } from './report-prices';
import { signCertification } from './sign-certification';

const HOUR = 10n ** 18n;
const MONEY = 10n ** 6n;
const PERIOD = 30n * 24n * 3_600n;
const YEAR = 365n * 24n * 3_600n;
const H100 = 'H100-SXM5-80';
const A100 = 'A100-SXM4-80';

const FEED: Address = '0x00000000000000000000000000000000feed0001';
/**
 * Answers every call with (6, 2_000_000, now, now, 6): a round of a Chainlink feed, whose first word is also what
 * `decimals()` returns.
 */
const FEED_CODE: Hex = '0x6006600052621e84806020524260405242606052600660805260a06000f3';
const REVERTING: Hex = '0x60006000fd';

/** A record hash that tells in a failed test which act it belongs to. */
export function record(number: number): Hex {
  return numberToHex(number, { size: 32 });
}

/**
 * One history in which the contracts emit every event that they can, in an order that they allow. Returns what a test
 * asks for by name.
 */
export async function playEveryEvent(chain: TestChain) {
  const { act, client, deployment, offices, people } = chain;
  const { addresses } = deployment;
  const [provider, stranger, sme, otherSme, payer, frozen] = people as [
    Address,
    Address,
    Address,
    Address,
    Address,
    Address,
  ];
  const { admin, certifier, pegManager, treasurer, grantsOfficer, adjudicator, guardian } = offices;

  const schedule = (from: Address, contract: ContractName, name: string, args: unknown[]) =>
    act(from, 'AccessManager', 'schedule', [
      addresses[contract],
      encodeCall(contract, name, args),
      0,
    ]);
  const delayed = async (from: Address, contract: ContractName, name: string, args: unknown[]) => {
    await schedule(from, contract, name, args);
    await client.increaseTime({ seconds: DELAY });
    await act(from, contract, name, args);
  };
  const now = async () => (await client.getBlock()).timestamp;
  const certify = async (
    serial: bigint,
    inventory: { classId: string; units: number }[],
    hash: Hex,
    tier = 2,
  ) =>
    act(
      certifier,
      'ProviderRegistry',
      'certify',
      await signCertification(chain, {
        provider,
        tier,
        region: 'CH-ZG',
        expiresAt: (await now()) + YEAR,
        serial,
        inventory,
        recordHash: hash,
      }),
    );

  // Money for everybody.
  for (const account of [treasurer, provider, payer])
    await act(offices.deployer, 'SettlementAsset', 'mint', [account, 1_000_000n * MONEY]);
  for (const [account, spender] of [
    [treasurer, addresses.Reserve],
    [payer, addresses.Reserve],
    [provider, addresses.ProviderRegistry],
  ] as const)
    await act(account, 'SettlementAsset', 'approve', [spender, 2n ** 256n - 1n]);

  // HardwareCatalog
  await act(certifier, 'HardwareCatalog', 'setClass', [
    toBytes32(H100),
    HOUR,
    record(1),
    record(101),
  ]);
  await act(certifier, 'HardwareCatalog', 'setClass', [
    toBytes32(A100),
    HOUR / 3n,
    record(2),
    record(102),
  ]);
  await act(certifier, 'HardwareCatalog', 'setClass', [
    toBytes32('OLD'),
    HOUR / 9n,
    record(3),
    record(103),
  ]);
  await act(certifier, 'HardwareCatalog', 'retireClass', [toBytes32('OLD'), record(104)]);

  // ProviderRegistry
  await delayed(admin, 'ProviderRegistry', 'setStakePerHour', [MONEY, record(201)]);
  await act(provider, 'ProviderRegistry', 'applyForCertification', [
    toBytes32('CH-ZG'),
    record(202),
  ]);
  await act(certifier, 'ProviderRegistry', 'declineApplication', [provider, record(203)]);
  await act(certifier, 'ProviderRegistry', 'register', [provider, toBytes32('CH-ZG'), record(204)]);
  await act(provider, 'ProviderRegistry', 'depositStake', [provider, 500n * MONEY]);
  await certify(0n, [{ classId: H100, units: 8 }], record(205));
  await certify(
    1n,
    [
      { classId: H100, units: 16 },
      { classId: A100, units: 32 },
    ],
    record(206),
    3,
  );
  await act(provider, 'ProviderRegistry', 'withdrawStake', [100n * MONEY]);
  await act(offices.market, 'ProviderRegistry', 'openObligation', [provider]);
  await act(offices.market, 'ProviderRegistry', 'closeObligation', [provider]);
  const period = (await now()) / PERIOD;
  await act(provider, 'ProviderRegistry', 'commitCapacity', [period + 1n, 1_000n * HOUR]);
  await act(provider, 'ProviderRegistry', 'commitCapacity', [period + 3n, 500n * HOUR]);
  await act(provider, 'ProviderRegistry', 'commitCapacity', [period + 1n, 900n * HOUR]);
  await act(offices.market, 'ProviderRegistry', 'sellCommitted', [
    provider,
    period + 1n,
    300n * HOUR,
  ]);
  await act(offices.market, 'ProviderRegistry', 'releaseCommitted', [
    provider,
    period + 1n,
    100n * HOUR,
  ]);
  await act(certifier, 'ProviderRegistry', 'suspend', [
    provider,
    'a \u0000 in the reason',
    record(207),
  ]);
  await act(certifier, 'ProviderRegistry', 'restore', [provider, record(208)]);
  await act(certifier, 'ProviderRegistry', 'revoke', [provider, 'sold hours twice', record(209)]);
  await act(provider, 'ProviderRegistry', 'requestExit', []);
  await client.increaseTime({ seconds: 15 * 24 * 3_600 });
  await act(provider, 'ProviderRegistry', 'completeExit', []);
  // A region that is no text at all, as anybody may send it.
  await act(stranger, 'ProviderRegistry', 'applyForCertification', [
    `0x00ff00${'ab'.repeat(29)}`,
    record(210),
  ]);

  // Reserve and token
  const terms = {
    price: 2n * MONEY,
    mintFeeBps: 50,
    redeemFeeBps: 25,
    maxStepBps: 500,
    minInterval: 3_600,
    supplyCap: 1_000_000n * HOUR,
  };
  await reportPrices(chain, 2n * MONEY);
  await delayed(pegManager, 'Reserve', 'setPeg', [terms, record(301)]);
  await delayed(pegManager, 'Reserve', 'setThresholds', [
    {
      floorBps: 10_500,
      healthyBps: 12_000,
      slowBps: 11_000,
      haltBps: 10_100,
      haircutBps: 4_000,
      backingShareBps: 1_000,
      dailyMintLimit: 10_000n * HOUR,
    },
    record(302),
  ]);
  await act(treasurer, 'Reserve', 'fund', [100_000n * MONEY, record(303)]);
  await act(treasurer, 'Reserve', 'issueForGrants', [10_000n * HOUR, record(304)]);
  await act(payer, 'Reserve', 'mint', [1_000n * HOUR, 10_000n * MONEY, payer]);
  await act(payer, 'ComputeToken', 'transfer', [frozen, 300n * HOUR]);
  await act(payer, 'ComputeToken', 'approve', [addresses.Reserve, 2n ** 256n - 1n]);
  await act(payer, 'Reserve', 'redeem', [200n * HOUR, 0n, payer]);
  await act(payer, 'ComputeToken', 'burn', [5n * HOUR]);
  await delayed(treasurer, 'Reserve', 'withdrawSurplus', [treasurer, 1_000n * MONEY, record(305)]);
  await act(guardian, 'Reserve', 'halt', [0, 'prices diverge', record(306)]);
  await act(guardian, 'Reserve', 'halt', [1, 'prices diverge', record(307)]);
  await delayed(pegManager, 'Reserve', 'reopen', [1, record(308)]);
  await act(guardian, 'ComputeToken', 'pause', ['a fault in the bridge', record(309)]);
  await delayed(admin, 'ComputeToken', 'unpause', ['the fault is mended', record(310)]);
  await act(adjudicator, 'ComputeToken', 'freeze', [frozen, 'court order', record(311)]);
  await act(adjudicator, 'ComputeToken', 'recover', [
    frozen,
    payer,
    100n * HOUR,
    'court order',
    record(312),
  ]);
  await act(adjudicator, 'ComputeToken', 'unfreeze', [frozen, 'order lifted', record(313)]);
  await delayed(admin, 'ComputeToken', 'setMinterAllowance', [
    addresses.Reserve,
    5_000n * HOUR,
    record(314),
  ]);

  // An operation that the regulator cancels, and one that stays open.
  const rise = [{ ...terms, price: 2n * MONEY + 50_000n }, record(401)];
  await schedule(pegManager, 'Reserve', 'setPeg', rise);
  await act(guardian, 'AccessManager', 'cancel', [
    pegManager,
    addresses.Reserve,
    encodeCall('Reserve', 'setPeg', rise),
  ]);
  await schedule(pegManager, 'Reserve', 'setPeg', [
    { ...terms, price: 2n * MONEY + 60_000n },
    record(402),
  ]);

  // GrantProgram
  const start = await now();
  const round = [3_000n * HOUR, start, start + YEAR];
  await act(grantsOfficer, 'GrantProgram', 'openRound', [...round, record(501)]);
  const award = (beneficiary: Address, hash: Hex) =>
    act(grantsOfficer, 'GrantProgram', 'award', [
      1n,
      beneficiary,
      400n * HOUR,
      start + 1_000_000n,
      start + 2_000_000n,
      hash,
    ]);
  for (const [index, beneficiary] of [sme, otherSme, sme, otherSme].entries())
    await award(beneficiary, record(502 + index));
  await act(grantsOfficer, 'GrantProgram', 'releaseTranche', [1n, record(506)]);
  await act(sme, 'GrantProgram', 'setOperator', [1n, offices.market, true]);
  await act(offices.market, 'GrantProgram', 'spend', [1n, 30n * HOUR, toBytes32('job-1')]);
  await act(grantsOfficer, 'GrantProgram', 'clawBack', [2n, 'ceased trading', record(507)]);
  await client.increaseTime({ seconds: 1_000_001 });
  await act(grantsOfficer, 'GrantProgram', 'cut', [3n, record(508)]);
  await client.increaseTime({ seconds: 1_000_001 });
  await act(stranger, 'GrantProgram', 'expire', [4n]);
  await act(grantsOfficer, 'GrantProgram', 'closeRound', [1n, record(509)]);

  // AuditAnchor
  await act(offices.anchor, 'AuditAnchor', 'anchor', [17n, record(600), record(601)]);
  await delayed(admin, 'AuditAnchor', 'setWitness', [stranger, true, record(602)]);
  await act(stranger, 'AuditAnchor', 'witness', [17n, record(600)]);

  // PriceOracle, which ends without a reference
  await client.setCode({ address: FEED, bytecode: FEED_CODE });
  await delayed(admin, 'PriceOracle', 'addFeed', [toBytes32('feed'), FEED, record(701)]);
  await client.setCode({ address: FEED, bytecode: REVERTING });
  await act(stranger, 'PriceOracle', 'update', []);
  await delayed(admin, 'PriceOracle', 'removeSource', [toBytes32('feed'), record(702)]);
  await delayed(admin, 'PriceOracle', 'removeSource', [toBytes32('rhine-exchange'), record(703)]);
  await delayed(admin, 'PriceOracle', 'addReporter', [
    toBytes32('rhine-exchange'),
    stranger,
    record(704),
  ]);
  await delayed(admin, 'PriceOracle', 'setGuards', [
    { maxAge: 3_600, maxDeviationBps: 500, minSources: 3, minPrice: 1n, maxPrice: 9n * MONEY },
    record(705),
  ]);

  // AccessManager
  const manager = (name: string, args: unknown[]) => delayed(admin, 'AccessManager', name, args);
  await manager('labelRole', [42n, 'AUDITOR']);
  await manager('grantRole', [42n, stranger, 0]);
  await manager('grantRole', [2n ** 40n, stranger, 0]);
  await manager('grantRole', [42n, sme, 2 ** 32 - 1]);
  await manager('revokeRole', [42n, stranger]);
  await manager('setRoleAdmin', [42n, 0n]);
  await manager('setGrantDelay', [42n, 60]);
  await manager('setTargetAdminDelay', [addresses.AuditAnchor, 60]);
  await manager('setTargetClosed', [addresses.AuditAnchor, true]);

  return { provider, stranger, sme, otherSme, payer, frozen };
}
