import type { Address, Hex } from 'viem';

import { abiOf, type ContractName } from '@/lib/chain/contracts';
import { toBytes32 } from '@/lib/core/ids';

import { DELAY, encodeCall, type TestChain } from './chain';
import { record } from './play-every-event';
import type { Random } from './random';
import { reportPrices } from './report-prices';
import { signCertification } from './sign-certification';

const HOUR = 10n ** 18n;
const MONEY = 10n ** 6n;
const CLASSES = ['H100-SXM5-80', 'A100-SXM4-80', 'B200'];
const PERIOD = 30n * 24n * 3_600n;
const YEAR = 365n * 24n * 3_600n;

/** Money, a peg, funds and hours, in two blocks, so that most random acts find what they need. */
export async function prepareProgramme(chain: TestChain): Promise<void> {
  const { client, deployment, offices, people, send } = chain;
  const { addresses } = deployment;
  const limitless = 2n ** 256n - 1n;
  await client.setAutomine(false);
  for (const account of [offices.treasurer, ...people]) {
    await send(offices.deployer, 'SettlementAsset', 'mint', [account, 10n ** 9n * MONEY]);
    for (const spender of [addresses.Reserve, addresses.ProviderRegistry])
      await send(account, 'SettlementAsset', 'approve', [spender, limitless]);
    await send(account, 'ComputeToken', 'approve', [addresses.Reserve, limitless]);
  }
  const peg = [terms(2n * MONEY), record(1)];
  await send(offices.pegManager, 'AccessManager', 'schedule', [
    addresses.Reserve,
    encodeCall('Reserve', 'setPeg', peg),
    0,
  ]);
  await client.mine({ blocks: 1 });
  await client.increaseTime({ seconds: DELAY });

  await reportPrices(chain, 2n * MONEY);
  await send(offices.pegManager, 'Reserve', 'setPeg', peg);
  await send(offices.treasurer, 'Reserve', 'fund', [10n ** 8n * MONEY, record(2)]);
  await send(offices.treasurer, 'Reserve', 'issueForGrants', [10n ** 5n * HOUR, record(3)]);
  for (const name of CLASSES)
    await send(offices.certifier, 'HardwareCatalog', 'setClass', [
      toBytes32(name),
      HOUR,
      record(4),
      record(5),
    ]);
  await client.mine({ blocks: 1 });
  await client.setAutomine(true);
}

function terms(price: bigint) {
  return {
    price,
    mintFeeBps: 50,
    redeemFeeBps: 25,
    maxStepBps: 500,
    minInterval: 3_600,
    supplyCap: 10n ** 9n * HOUR,
  };
}

/** Puts one random call into the pool. Many revert, as they do in life, and leave no log. */
export async function randomAct(chain: TestChain, random: Random): Promise<void> {
  const { client, deployment, offices, people, send } = chain;
  const { addresses } = deployment;
  const { certifier, grantsOfficer, pegManager, treasurer, adjudicator, guardian, market } =
    offices;
  const person = random.pick(people);
  const hours = BigInt(random.int(1, 500)) * HOUR + BigInt(random.int(0, 999));
  const hash = record(random.int(1, 2 ** 30));
  const award = BigInt(random.int(1, 6));
  const ahead = BigInt(random.int(1, 3));
  const now = (await client.getBlock()).timestamp;
  const call = (from: Address, contract: ContractName, name: string, ...args: unknown[]) =>
    [from, contract, name, args] as const;
  const peg = (price: number) => [terms(BigInt(price) * 10_000n), record(price)];
  const operation = peg(random.int(196, 204));
  const target = [addresses.Reserve, encodeCall('Reserve', 'setPeg', operation)];

  const acts = [
    () => call(person, 'Reserve', 'mint', hours, 2n ** 200n, random.pick(people)),
    () => call(person, 'Reserve', 'mint', hours, 2n ** 200n, person),
    () => call(person, 'Reserve', 'redeem', hours / 2n, 0n, person),
    () => call(person, 'ComputeToken', 'transfer', random.pick(people), hours / 3n),
    () => call(person, 'ComputeToken', 'transfer', random.pick(people), hours / 5n),
    () => call(person, 'ComputeToken', 'burn', hours / 20n),
    () => call(treasurer, 'Reserve', 'fund', BigInt(random.int(1, 10 ** 6)) * MONEY, hash),
    () => call(treasurer, 'Reserve', 'issueForGrants', hours, hash),
    () => call(adjudicator, 'ComputeToken', 'freeze', person, 'order', hash),
    () => call(adjudicator, 'ComputeToken', 'unfreeze', person, 'lifted', hash),
    () =>
      call(
        adjudicator,
        'ComputeToken',
        'recover',
        person,
        random.pick(people),
        hours / 9n,
        'order',
        hash,
      ),
    () => call(guardian, 'Reserve', 'halt', random.int(0, 1), 'halt', hash),
    () => call(pegManager, 'AccessManager', 'schedule', ...target, 0),
    () => call(pegManager, 'Reserve', 'setPeg', ...operation),
    () => call(guardian, 'AccessManager', 'cancel', pegManager, ...target),
    () =>
      call(
        certifier,
        'HardwareCatalog',
        'setClass',
        toBytes32(random.pick(CLASSES)),
        hours / 100n,
        hash,
        hash,
      ),
    () => call(certifier, 'HardwareCatalog', 'retireClass', toBytes32(random.pick(CLASSES)), hash),
    () => call(person, 'ProviderRegistry', 'applyForCertification', toBytes32('CH-ZG'), hash),
    () => call(certifier, 'ProviderRegistry', 'register', person, toBytes32('CH-BE'), hash),
    () => call(certifier, 'ProviderRegistry', 'declineApplication', person, hash),
    () => call(person, 'ProviderRegistry', 'depositStake', person, hours / 10n ** 12n),
    () => call(person, 'ProviderRegistry', 'withdrawStake', hours / 10n ** 13n),
    () => call(certifier, 'ProviderRegistry', 'suspend', person, 'late', hash),
    () => call(certifier, 'ProviderRegistry', 'restore', person, hash),
    () => call(certifier, 'ProviderRegistry', 'revoke', person, 'false', hash),
    () => call(market, 'ProviderRegistry', 'openObligation', person),
    () => call(market, 'ProviderRegistry', 'closeObligation', person),
    () => call(person, 'ProviderRegistry', 'requestExit'),
    () => call(person, 'ProviderRegistry', 'commitCapacity', now / PERIOD + ahead, hours),
    () => call(person, 'ProviderRegistry', 'commitCapacity', now / PERIOD + ahead, hours / 2n),
    () => call(market, 'ProviderRegistry', 'sellCommitted', person, now / PERIOD + ahead, HOUR),
    () => call(market, 'ProviderRegistry', 'releaseCommitted', person, now / PERIOD + ahead, HOUR),
    () => call(person, 'ProviderRegistry', 'recount', random.pick(people)),
    () => call(grantsOfficer, 'GrantProgram', 'openRound', 5_000n * HOUR, now, now + YEAR, hash),
    () => call(grantsOfficer, 'GrantProgram', 'closeRound', BigInt(random.int(1, 3)), hash),
    () =>
      call(
        grantsOfficer,
        'GrantProgram',
        'award',
        BigInt(random.int(1, 3)),
        person,
        hours,
        now + 2_000n,
        now + 4_000n,
        hash,
      ),
    () => call(grantsOfficer, 'GrantProgram', 'releaseTranche', award, hash),
    () => call(grantsOfficer, 'GrantProgram', 'cut', award, hash),
    () => call(grantsOfficer, 'GrantProgram', 'clawBack', award, 'ceased', hash),
    () => call(person, 'GrantProgram', 'expire', award),
    () => call(person, 'GrantProgram', 'setOperator', award, market, true),
    () => call(market, 'GrantProgram', 'spend', award, HOUR, hash),
    () => call(offices.anchor, 'AuditAnchor', 'anchor', now, hash, hash),
    () => call(person, 'PriceOracle', 'update'),
  ];
  const chosen = random.int(0, acts.length + 4);
  const act = acts[chosen];
  if (act) return void (await send(...act()));
  if (chosen > acts.length + 2) return reportPrices(chain, BigInt(random.int(190, 210)) * 10_000n);
  return certify(chain, random, { person, hash, now });
}

async function certify(
  chain: TestChain,
  random: Random,
  { person, hash, now }: { person: Address; hash: Hex; now: bigint },
): Promise<void> {
  const { serial } = await chain.client.readContract({
    address: chain.deployment.addresses.ProviderRegistry,
    abi: abiOf('ProviderRegistry'),
    functionName: 'providerOf',
    args: [person],
  });
  const args = await signCertification(chain, {
    provider: person,
    tier: random.int(1, 4),
    region: 'CH-ZG',
    expiresAt: now + YEAR,
    serial,
    inventory: CLASSES.filter(() => random.chance(0.6)).map((classId) => ({
      classId,
      units: random.int(1, 64),
    })),
    recordHash: hash,
  });
  await chain.send(chain.offices.certifier, 'ProviderRegistry', 'certify', args);
}
