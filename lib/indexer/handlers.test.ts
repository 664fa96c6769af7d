import { parseEventLogs, type AbiEvent } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { abiOf, type ContractName } from '@/lib/chain/contracts';
import { toJsonSafe } from '@/lib/chain/json-safe';
import { subject } from '@/lib/core/ids';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { INDEXED_CONTRACTS } from './decode';
import { syncToHead } from './sync-to-head';
import { startTestChain, type TestChain } from './testing/chain';
import { playEveryEvent, record } from './testing/play-every-event';
import { stateOfChain } from './testing/state-of-chain';
import { stateOfMirror } from './testing/state-of-mirror';

/** What the contracts of this version never emit: they have no function that does. */
const NEVER_EMITTED = ['EIP712DomainChanged'];

let database: TestDatabase;
let chain: TestChain;
let played: Awaited<ReturnType<typeof playEveryEvent>>;

beforeAll(async () => {
  [database, chain] = await Promise.all([createTestDatabase(), startTestChain({ finalDepth: 16 })]);
  played = await playEveryEvent(chain);
  await syncToHead({ db: database.db, client: chain.client, deployment: chain.deployment });
}, 120_000);

afterAll(async () => {
  await chain?.stop();
  await database?.drop();
});

describe('a history of every event', () => {
  it('leaves the mirror in the state that the contracts report', async () => {
    expect(await stateOfMirror(database.db, chain.deployment.chainId)).toEqual(
      await stateOfChain(chain),
    );
  });

  it('has an event row for every log, with its arguments by name and integers as text', async () => {
    const logs = await chain.client.getLogs({
      address: INDEXED_CONTRACTS.map((name) => chain.deployment.addresses[name]),
      fromBlock: 0n,
    });
    const decoded = parseEventLogs({
      abi: INDEXED_CONTRACTS.flatMap((name): readonly AbiEvent[] => eventsOf(name)),
      logs,
    });
    const rows = await database.db.chainEvent.findMany({
      orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    });
    expect(
      rows.map(({ blockHash, logIndex, name, args }) => ({ blockHash, logIndex, name, args })),
    ).toEqual(
      decoded.map(({ blockHash, logIndex, eventName, args }) => ({
        blockHash,
        logIndex,
        name: eventName,
        args: toJsonSafe(args ?? {}),
      })),
    );
    expect(rows.length).toBeGreaterThan(150);
  });

  it('covers all events that the contracts can emit', async () => {
    const known = INDEXED_CONTRACTS.flatMap((contract) =>
      eventsOf(contract)
        .filter(({ name }) => !NEVER_EMITTED.includes(name))
        .map(({ name }) => `${contract}.${name}`),
    );
    const rows = await database.db.chainEvent.findMany({
      distinct: ['contract', 'name'],
      select: { contract: true, name: true },
    });
    expect(rows.map(({ contract, name }) => `${contract}.${name}`).sort()).toEqual(known.sort());
  });

  it('names who signed and what each event is about', async () => {
    const suspended = await database.db.chainEvent.findFirstOrThrow({
      where: { name: 'ProviderSuspended' },
    });
    expect(suspended).toMatchObject({
      sender: chain.offices.certifier,
      subject: subject.provider(played.provider),
      recordHash: record(207),
      args: { reason: 'a \ufffd in the reason', provider: played.provider },
    });
    const subjects = await database.db.chainEvent.findMany({
      distinct: ['subject'],
      select: { subject: true },
    });
    expect(subjects.map((row) => row.subject)).toEqual(
      expect.arrayContaining([
        'peg',
        'reserve',
        'log',
        'round:1',
        'award:4',
        'role:42',
        'class:H100-SXM5-80',
        subject.account(played.frozen),
      ]),
    );
  });

  it('names both readers of a certification that takes two', async () => {
    const provider = await database.db.chainProvider.findFirstOrThrow({
      where: { address: played.provider },
    });
    const { certifier, secondCertifier } = chain.offices;
    expect(provider).toMatchObject({ tier: 3, signer: certifier, seconder: secondCertifier });
  });

  it('keeps a promise apart from what counts of it and from what is sold', async () => {
    const rows = await database.db.chainCommitment.findMany({ orderBy: { period: 'asc' } });
    const hours = (value: { toFixed: (digits: number) => string }) =>
      BigInt(value.toFixed(0)) / 10n ** 18n;
    expect(rows.map((row) => [row.hours, row.sold, row.counted].map(hours))).toEqual([
      [900n, 200n, 0n],
      [500n, 0n, 0n],
    ]);
  });

  it('ties each record to the one log that enacted it', async () => {
    const rows = await database.db.chainEnactment.findMany({ orderBy: { recordHash: 'asc' } });
    const certified = rows.filter(({ recordHash }) => recordHash === record(206));
    expect(certified).toMatchObject([{ contract: 'ProviderRegistry', event: 'ProviderCertified' }]);
    const events = await database.db.chainEvent.count({
      where: { recordHash: { not: null }, contract: { not: 'AccessManager' } },
    });
    const cancelled = rows.filter(({ event }) => event === 'OperationCanceled');
    expect(rows).toHaveLength(events + cancelled.length);
  });

  it('shows on its record how a cancelled operation ended, and nothing on that of a waiting one', async () => {
    const [cancelled] = await database.db.chainOperation.findMany({
      where: { recordHash: record(401) },
    });
    expect(cancelled).toMatchObject({
      status: 'CANCELED',
      contract: 'Reserve',
      functionName: 'setPeg',
      args: { newTerms: { price: '2050000' }, recordHash: record(401) },
      endedBy: chain.offices.guardian,
    });
    expect(
      await database.db.chainEnactment.findMany({ where: { recordHash: record(401) } }),
    ).toMatchObject([{ contract: 'AccessManager', event: 'OperationCanceled' }]);

    const [waiting] = await database.db.chainOperation.findMany({
      where: { recordHash: record(402) },
    });
    expect(waiting).toMatchObject({ status: 'SCHEDULED', endedAt: null });
    expect(waiting!.expiresAt.getTime() - waiting!.readyAt.getTime()).toBe(7 * 24 * 3_600_000);
    expect(await database.db.chainEnactment.count({ where: { recordHash: record(402) } })).toBe(0);
  });

  it('books assets and supply after each flow as the chain had them', async () => {
    const flows = await database.db.chainReserveFlow.findMany({ orderBy: { blockNumber: 'asc' } });
    expect(flows.map(({ kind }) => kind)).toEqual([
      'FUNDED',
      'ISSUED',
      'MINTED',
      'REDEEMED',
      'WITHDRAWN',
    ]);
    for (const flow of flows) {
      // In this history no block holds two flows, so its end is the moment after the flow.
      const supply = await chain.client.readContract({
        address: chain.deployment.addresses.ComputeToken,
        abi: abiOf('ComputeToken'),
        functionName: 'totalSupply',
        blockNumber: flow.blockNumber,
      });
      const assets = await chain.client.readContract({
        address: chain.deployment.addresses.Reserve,
        abi: abiOf('Reserve'),
        functionName: 'assets',
        blockNumber: flow.blockNumber,
      });
      expect([flow.supply.toFixed(0), flow.assets.toFixed(0)]).toEqual([`${supply}`, `${assets}`]);
    }
  });

  it('keeps a role beyond the programme in the event log only', async () => {
    const granted = await database.db.chainEvent.findMany({
      where: { subject: subject.role(2n ** 40n) },
    });
    expect(granted.map(({ name }) => name)).toEqual(['RoleGranted']);
    expect(await database.db.chainRoleMember.count({ where: { roleId: { gt: 42 } } })).toBe(0);
  });
});

describe('the tables', () => {
  it('take no write but the indexer’s', async () => {
    const before = await database.db.chainProvider.count();
    await expect(database.db.chainProvider.deleteMany()).rejects.toThrow(
      /chain_provider mirrors the chain and has one writer, the indexer/,
    );
    await expect(database.db.chainRound.updateMany({ data: { closed: false } })).rejects.toThrow(
      /one writer/,
    );
    expect(await database.db.chainProvider.count()).toBe(before);
  });
});

function eventsOf(name: ContractName): readonly AbiEvent[] {
  return (abiOf(name) as readonly { type: string }[]).filter(
    (item): item is AbiEvent => item.type === 'event',
  );
}
