import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { getAddress, type Address } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import type { Db } from '@/lib/db/client';
import { receiveHeartbeats } from '@/lib/features/nodes/commands/receive-heartbeats';
import { receiveReport } from '@/lib/features/nodes/commands/receive-report';
import { enrolFake, TEST_CHAIN } from '@/lib/features/nodes/testing/fake-node';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import type { Clock } from './clock';
import { recordedSource } from './discover/discover';
import { openJournal, type Journal } from './journal';
import type { Portal } from './portal';
import { beatsMessage, reportMessage, type NodeState } from './protocol/wire';
import { backoff, measure } from './run';
import { sendJournal } from './send';
import { createIdentity, type Identity } from './state-dir';

const PROVIDER = getAddress('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
const RECORDING = 'lib/agent/recordings/h100-sxm-8.xml';
const START = Date.parse('2026-11-22T10:00:00Z');

let database: TestDatabase;
let db: Db;
let stateDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE node, node_unit, node_report, node_heartbeat, node_refusal, provider_application, organisation CASCADE`;
  stateDir = join(mkdtempSync(join(tmpdir(), 'gridhall-agent-')), 'state');
});
afterEach(() => rmSync(join(stateDir, '..'), { recursive: true, force: true }));

async function newNode(portal = 'http://127.0.0.1:1', now = new Date(START)): Promise<Identity> {
  const identity = createIdentity(stateDir, { portal, provider: PROVIDER, simulate: RECORDING });
  const node = {
    account: identity.account,
    session: identity.session,
    sessionKey: identity.sessionKey,
  };
  await enrolFake(db, { ...node, provider: PROVIDER }, { now, simulated: true });
  return identity;
}

async function stateOf(node: Address, now: Date): Promise<NodeState> {
  const row = await db.node.findUniqueOrThrow({ where: { nodeKey: node } });
  return {
    serverTime: now.getTime(),
    chainId: TEST_CHAIN,
    enrolled: true,
    revoked: row.revokedAt !== null,
    provider: row.provider,
    simulated: row.simulated,
    lastSequence: Number(row.lastSequence),
    lastObservedAt: row.lastObservedAt?.getTime() ?? null,
    sessionKey: row.sessionKey,
    challenge: null,
  };
}

/** A machine and a portal in a world whose time we turn. */
function world(identity: Identity) {
  const source = recordedSource(RECORDING);
  let time = START;
  /** How wrong the machine's wall clock is. */
  let error = 0;
  let boot = 'first';
  let bootedAt = START - 5_000_000;
  let away = false;
  /** The portal takes what comes, and its answer is lost. */
  let mute = false;
  const clock: Clock = { now: () => ({ wall: time + error, steady: time - bootedAt, boot }) };
  const reach = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (away) throw new Error('no route to the portal');
    const value = await answer();
    if (mute) throw new Error('the connection was reset');
    return value;
  };
  const portal: Portal = {
    state: (node) => reach(() => stateOf(node as Address, new Date(time))),
    report: (message) =>
      reach(() =>
        receiveReport(db, {
          message: reportMessage.parse(message),
          chainId: TEST_CHAIN,
          now: new Date(time),
        }),
      ),
    heartbeats: (message) =>
      reach(() =>
        receiveHeartbeats(db, { message: beatsMessage.parse(message), now: new Date(time) }),
      ),
    post: () => Promise.reject(new Error('no challenge')),
  };
  let journal: Journal = openJournal(stateDir);
  let measured = 0;
  return {
    cut: (value: boolean) => (away = value),
    mute: (value: boolean) => (mute = value),
    setClock: (wrongByMs: number) => (error = wrongByMs),
    restart: () => (journal = openJournal(stateDir)),
    reboot: () => {
      boot = `${boot}+`;
      bootedAt = time;
      journal = openJournal(stateDir);
    },
    waiting: () => journal.entries().length,
    measured: () => measured,
    now: () => time,
    /** Thirty seconds: one measurement, and an attempt to send. */
    beat: async (report = false) => {
      await measure({ source, journal, clock }, report);
      measured++;
      await sendJournal({
        identity,
        journal,
        portal,
        clock,
        inventory: () => source.inventory(),
        log: () => undefined,
      }).catch(() => undefined);
      time += 30_000;
    },
  };
}

const stored = () => db.nodeHeartbeat.findMany({ orderBy: { observedAt: 'asc' } });

/** Nothing lost and nothing twice: as many rows as were measured, thirty seconds apart by the true clock. */
async function expectAll(count: number, from = START): Promise<void> {
  const rows = await stored();
  expect(rows.length).toBe(count);
  const off = rows.map(({ observedAt }, index) => observedAt.getTime() - (from + index * 30_000));
  expect(Math.max(...off.map(Math.abs))).toBeLessThanOrEqual(1_000);
  expect(await db.nodeRefusal.count()).toBe(0);
}

it('keys and journal are nobody else’s to read, and are never overwritten', async () => {
  await newNode();
  openJournal(stateDir);
  expect(statSync(stateDir).mode & 0o777).toBe(0o700);
  expect(statSync(join(stateDir, 'node.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(stateDir, 'journal.jsonl')).mode & 0o777).toBe(0o600);
  expect(() =>
    createIdentity(stateDir, { portal: 'http://x', provider: PROVIDER, simulate: null }),
  ).toThrow(/already/);
});

it('a network cut for an hour loses nothing and counts nothing twice', async () => {
  const machine = world(await newNode());
  await machine.beat(true);
  for (let beat = 0; beat < 10; beat++) await machine.beat();
  machine.cut(true);
  for (let beat = 0; beat < 120; beat++) await machine.beat();
  expect((await stored()).length).toBe(11);
  expect(machine.waiting()).toBe(120);
  machine.cut(false);
  await machine.beat();
  expect(machine.waiting()).toBe(0);
  await expectAll(132);
});

it('answers that are lost on the way count nothing twice', async () => {
  const machine = world(await newNode());
  await machine.beat(true);
  machine.mute(true);
  for (let beat = 0; beat < 3; beat++) await machine.beat();
  machine.mute(false);
  await machine.beat();
  await expectAll(5);
});

it.each([
  ['ahead', 86_400_000],
  ['behind', -86_400_000],
])('a clock a day %s loses nothing, and the times are the true ones', async (_, error) => {
  const machine = world(await newNode());
  machine.setClock(error);
  await machine.beat(true);
  for (let beat = 0; beat < 20; beat++) await machine.beat();
  await expectAll(21);
});

it('a clock set right, and wrong again, while the portal is away loses nothing', async () => {
  const machine = world(await newNode());
  machine.setClock(86_400_000);
  await machine.beat(true);
  machine.cut(true);
  for (let beat = 0; beat < 20; beat++) await machine.beat();
  machine.setClock(0);
  for (let beat = 0; beat < 20; beat++) await machine.beat();
  machine.restart();
  machine.setClock(-86_400_000);
  for (let beat = 0; beat < 20; beat++) await machine.beat();
  machine.cut(false);
  await machine.beat();
  await expectAll(62);
});

it('a machine that restarts while the portal is away sends what it measured before, at its true time', async () => {
  const machine = world(await newNode());
  machine.setClock(86_400_000);
  await machine.beat(true);
  machine.cut(true);
  for (let beat = 0; beat < 10; beat++) await machine.beat();
  machine.reboot();
  for (let beat = 0; beat < 10; beat++) await machine.beat();
  machine.cut(false);
  await machine.beat();
  await expectAll(22);
});

it('started before it is enrolled, it keeps what it measures until it is', async () => {
  const identity = createIdentity(stateDir, {
    portal: 'http://127.0.0.1:1',
    provider: PROVIDER,
    simulate: RECORDING,
  });
  const machine = world(identity);
  for (let beat = 0; beat < 5; beat++) await machine.beat(beat === 0);
  await enrolFake(db, { ...identity }, { now: new Date(START), simulated: true });
  await machine.beat();
  await expectAll(6);
});

it('a portal that forgot the session is given a report first, and then all that waits', async () => {
  const machine = world(await newNode());
  await machine.beat(true);
  await db.node.updateMany({ data: { sessionKey: null } });
  machine.cut(true);
  for (let beat = 0; beat < 3; beat++) await machine.beat();
  machine.cut(false);
  await machine.beat();
  expect((await stored()).length).toBe(5);
  expect(machine.waiting()).toBe(0);
});

it('keeps seven days and lets older measurements go', async () => {
  const machine = world(await newNode());
  machine.cut(true);
  const journal = openJournal(stateDir);
  const at = (ms: number) => ({ wall: START + ms, steady: ms, boot: 'first' });
  const beat = { gpus: 8, utilisation: 1, temperature: 1, power: 1 };
  journal.append(at(0), { beat });
  journal.append(at(86_400_000), { beat });
  journal.append(at(7 * 86_400_000 + 1), { beat });
  expect(journal.entries().map(({ sequence }) => sequence)).toEqual([2, 3]);
  expect(
    openJournal(stateDir)
      .entries()
      .map(({ sequence }) => sequence),
  ).toEqual([2, 3]);
});

it('killed with -9 again and again, it loses nothing that was measured and counts nothing twice', async () => {
  const { server, url } = await serve();
  const identity = await newNode(url, new Date());
  const written: number[] = [];
  for (let life = 0; life < 8; life++) written.push(...(await liveAndDie(life)));
  const { machineClock } = await import('./clock');
  const { httpPortal } = await import('./portal');
  const journal = openJournal(stateDir);
  const last = await sendJournal({
    identity,
    journal,
    portal: httpPortal(url),
    clock: machineClock(),
    inventory: () => recordedSource(RECORDING).inventory(),
    log: () => undefined,
  });
  server.close();
  expect(last.status).toBe('done');
  expect(journal.entries()).toEqual([]);
  const [beats, reports] = await Promise.all([stored(), db.nodeReport.findMany()]);
  const taken = [...beats, ...reports].map(({ sequence }) => Number(sequence));
  // Each number once, and every number that a life had told to be on the disk.
  expect(new Set(taken).size).toBe(taken.length);
  expect(written.filter((sequence) => !taken.includes(sequence))).toEqual([]);
  expect(reports.length).toBe(8);
  expect(existsSync(join(stateDir, 'journal.jsonl.new'))).toBe(false);
}, 120_000);

/** One life of the agent's process; returns the numbers it said to have written down. */
async function liveAndDie(life: number): Promise<number[]> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/agent/testing/beater.ts', stateDir, RECORDING],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  const enough = new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      // Somewhere in the middle of writing or sending: where, the machine's speed decides.
      if (output.split('\n').length > 12 + life * 5) resolve();
    }),
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await Promise.race([enough, ended]);
  child.kill('SIGKILL');
  await ended;
  return output.split('\n').slice(0, -1).map(Number);
}

/** The intake behind a real socket. */
async function serve(): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      void answer(request.url ?? '', body).then((value) => response.end(JSON.stringify(value)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function answer(url: string, body: string): Promise<object> {
  const now = new Date();
  if (url.includes('/state')) return stateOf(getAddress(url.slice(-42)), now);
  const message: unknown = JSON.parse(body);
  return url.includes('/reports')
    ? receiveReport(db, { message: reportMessage.parse(message), chainId: TEST_CHAIN, now })
    : receiveHeartbeats(db, { message: beatsMessage.parse(message), now });
}

it('waits longer after each failure, up to five minutes, and never as long as its neighbour', () => {
  expect([1, 2, 3, 20].map((failures) => backoff(failures, 1))).toEqual([
    2_000, 4_000, 8_000, 300_000,
  ]);
  expect(backoff(20, 0)).toBe(150_000);
});
