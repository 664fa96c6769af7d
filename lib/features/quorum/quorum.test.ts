import { join } from 'node:path';
import { readFileSync } from 'node:fs';

import {
  createPublicClient,
  createTestClient,
  getAddress,
  http,
  publicActions,
  walletActions,
  zeroHash,
  type Address,
  type Hex,
  type PublicClient,
} from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Actor } from '@/lib/auth/actor';
import { actorWith } from '@/lib/auth/testing/actor';
import { contractCall, type ContractCall } from '@/lib/chain/call';
import { programmeChain } from '@/lib/chain/chain';
import { encodeCall, scheduleCall } from '@/lib/chain/operations';
import { decodeFailure } from '@/lib/chain/revert';
import { execTransaction } from '@/lib/chain/safe-call';
import { safeHashes, safeTypedData } from '@/lib/chain/safe-transaction';
import { readDeployment } from '@/lib/chain/server/deployment';
import { demoAccount } from '@/lib/local/demo-accounts';
import { demoSigner } from '@/lib/local/demo-signer';
import type { SafeDeployment } from '@/lib/local/deploy-safe';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { executeBySafe } from './calls';
import { addSignature } from './commands/add-signature';
import { proposeRejection } from './commands/propose-rejection';
import { proposeTransaction } from './commands/propose-transaction';
import { proposeSafeWithdrawal } from './commands/propose-withdrawal';
import { toProposal, withSignatures } from './proposal-row';
import { readOutcomes } from './read-outcomes';
import { readSafe } from './read-safe';
import type { SafeState } from './schema';

const CHAIN = 31_337;
const REASON = 'The council asked for it in its meeting of this week.';
const now = new Date('2026-11-29T12:00:00Z');

let chain: TestChain;
let database: TestDatabase;
let board: Address;
const people = new Map<string, Actor>();

beforeAll(async () => {
  [chain, database] = await Promise.all([createTestChain(), createTestDatabase()]);
  const file = readFileSync(join(chain.deploymentsDir, `${CHAIN}.json`), 'utf8');
  board = (JSON.parse(file) as SafeDeployment).SafeTreasuryBoard;
  reader = createPublicClient({
    chain: programmeChain(CHAIN, chain.url),
    transport: http(chain.url),
  });
  for (const key of ['treasurer', 'deputy-treasurer', 'head-of-finance', 'peg-manager']) {
    const { id } = await database.db.user.create({ data: { displayName: key } });
    people.set(key, actorWith({ userId: id, address: demoAccount(key).address }));
  }
}, 600_000);
afterAll(async () => {
  await Promise.all([chain.drop(), database.drop()]);
});

const client = () =>
  createTestClient({
    mode: 'anvil',
    chain: programmeChain(CHAIN, chain.url),
    transport: http(chain.url),
    pollingInterval: 20,
  })
    .extend(publicActions)
    .extend(walletActions);
/** As the portal asks: one client for all requests, which keeps the number of the newest block for some seconds. */
let reader: PublicClient;
const person = (key: string) => people.get(key) as Actor;
const deployment = () => readDeployment(join(chain.deploymentsDir, `${CHAIN}.json`), CHAIN);
const safeNow = async () => (await readSafe(client(), board)) as SafeState;

/** The Safe schedules a withdrawal to itself; `amount` makes each another act. */
function harmless(amount: bigint) {
  const act = contractCall(deployment(), 'Reserve', 'withdrawSurplus', [
    board,
    amount,
    hash(amount),
  ]);
  const { target, data } = encodeCall(scheduleCall(deployment(), act));
  return { to: target, data };
}
const hash = (n: bigint) => `0x${n.toString(16).padStart(64, '0')}` as Hex;

async function propose(amount: bigint, by = 'treasurer', nonce?: bigint) {
  return proposeTransaction(database.db, {
    ...{ actor: person(by), now, chainId: CHAIN, safe: await safeNow(), sinceBlock: 0n, nonce },
    act: harmless(amount),
    reason: REASON,
  });
}

async function proposalOf(safeTxHash: Hex) {
  const row = await database.db.quorumProposal.findUniqueOrThrow({
    where: { safeTxHash },
    include: withSignatures,
  });
  const safe = await safeNow();
  const from = { chainId: CHAIN, safe: board, from: 0n, finalBlock: 0n };
  return toProposal(row, safe, await readOutcomes(reader, from));
}

async function sign(
  safeTxHash: Hex,
  key: string,
  over: Partial<{ chainId: number; nonce: bigint; safe: Address }> = {},
) {
  const { transaction } = await proposalOf(safeTxHash);
  const typed = safeTypedData(
    { chainId: over.chainId ?? CHAIN, safe: over.safe ?? board },
    { ...transaction, nonce: over.nonce ?? transaction.nonce },
  );
  return demoSigner(demoAccount(key)).signTypedData(typed);
}

async function keep(safeTxHash: Hex, key: string, signature?: Hex) {
  return addSignature(database.db, {
    ...{ actor: person(key), now, chainId: CHAIN, safe: await safeNow(), safeTxHash },
    signature: signature ?? (await sign(safeTxHash, key)),
  });
}

async function send(key: string, call: ContractCall) {
  const { request } = await client().simulateContract({
    ...{ address: call.address, abi: call.abi, functionName: call.functionName, args: call.args },
    account: demoSigner(demoAccount(key)),
  });
  const tx = await client().writeContract(request);
  return client().waitForTransactionReceipt({ hash: tx });
}

async function execute(safeTxHash: Hex, key = 'head-of-finance') {
  const { transaction, signatures } = await proposalOf(safeTxHash);
  return send(key, execTransaction(board, transaction, signatures));
}

const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'accepted',
    (error) => error.key ?? decodeFailure(error).key,
  );
const counts = async () => [
  await database.db.quorumSignature.count(),
  await database.db.auditEntry.count(),
];

describe('a Safe', () => {
  it('is known by its answers: an account with a key and another contract are none', async () => {
    expect(await readSafe(client(), board)).toMatchObject({
      threshold: 2,
      version: '1.5.0',
      modules: [],
    });
    expect(await readSafe(client(), demoAccount('treasurer').address)).toBeUndefined();
    expect(await readSafe(client(), deployment().addresses.Reserve)).toBeUndefined();
  });
});

describe('a proposal', () => {
  it('is a record of its own with its line in the log, and takes the next number', async () => {
    const first = await propose(1n);
    const second = await propose(2n, 'deputy-treasurer');
    const [a, b] = [await proposalOf(first.safeTxHash), await proposalOf(second.safeTxHash)];
    expect(b.transaction.nonce).toBe(a.transaction.nonce + 1n);
    expect([a.state, a.missing]).toEqual(['COLLECTING', 2]);
    const entry = await database.db.auditEntry.findFirstOrThrow({
      where: { recordHash: first.recordHash },
    });
    expect(entry).toMatchObject({
      act: 'quorum.proposed',
      actor: person('treasurer').address,
      subject: `safe:${board}`,
    });
  });

  it('of two owners in one moment gets two numbers', async () => {
    const both = await Promise.all([propose(11n, 'treasurer'), propose(12n, 'deputy-treasurer')]);
    const nonces = await Promise.all(
      both.map(async ({ safeTxHash }) => (await proposalOf(safeTxHash)).transaction.nonce),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('by somebody who is no owner is refused, and leaves nothing', async () => {
    const before = await database.db.quorumProposal.count();
    expect(await refusal(propose(3n, 'peg-manager'))).toBe('FORBIDDEN');
    expect(await database.db.quorumProposal.count()).toBe(before);
  });

  it('may not leave a gap, nor take a number that is used up, nor stand there twice', async () => {
    const { nonce } = await safeNow();
    expect(await refusal(propose(4n, 'treasurer', nonce + 50n))).toBe('BAD_INPUT');
    await propose(5n, 'treasurer', nonce);
    expect(await refusal(propose(5n, 'deputy-treasurer', nonce))).toBe('alreadyProposed');
  });
});

describe('a signature', () => {
  it('is kept when it is an owner’s over exactly this; every other is refused and leaves nothing', async () => {
    const { safeTxHash, recordHash } = await propose(20n);
    const other = getAddress(`0x${'11'.repeat(20)}`);
    const before = await counts();
    expect(await refusal(keep(safeTxHash, 'peg-manager'))).toBe('notAnOwner');
    for (const [key, over] of [
      ['peg-manager', {}],
      ['deputy-treasurer', {}],
      ['treasurer', { chainId: 1 }],
      ['treasurer', { safe: other }],
      ['treasurer', { nonce: 999n }],
    ] as const)
      expect([
        key,
        over,
        await refusal(keep(safeTxHash, 'treasurer', await sign(safeTxHash, key, over))),
      ]).toEqual([key, over, 'safeSignatureWrong']);
    expect(await refusal(keep(safeTxHash, 'treasurer', `0x${'00'.repeat(65)}`))).toBe(
      'safeSignatureWrong',
    );
    expect(await counts()).toEqual(before);

    await keep(safeTxHash, 'treasurer');
    expect(await refusal(keep(safeTxHash, 'treasurer'))).toBe('alreadySigned');
    expect(await counts()).toEqual([before[0]! + 1, before[1]! + 1]);
    const entry = await database.db.auditEntry.findFirstOrThrow({
      where: { act: 'quorum.signed', recordHash },
    });
    expect(entry.actor).toBe(person('treasurer').address);
  });

  it('given twice in one moment is kept once', async () => {
    const { safeTxHash } = await propose(21n);
    const both = await Promise.all([
      refusal(keep(safeTxHash, 'treasurer')),
      refusal(keep(safeTxHash, 'treasurer')),
    ]);
    expect(both.sort()).toEqual(['accepted', 'alreadySigned']);
  });
});

describe('on the chain', () => {
  it('two signatures schedule the act in the Safe’s name; one, a stranger’s, or the same again do not', async () => {
    const safe = await safeNow();
    const { safeTxHash } = await propose(30n, 'treasurer', safe.nonce);
    await keep(safeTxHash, 'treasurer');
    expect(await refusal(execute(safeTxHash))).toBe('safe.GS020');

    const { transaction, signatures } = await proposalOf(safeTxHash);
    const stranger = {
      owner: demoAccount('peg-manager').address,
      signature: await sign(safeTxHash, 'peg-manager'),
    };
    const withStranger = execTransaction(board, transaction, [...signatures, stranger]);
    expect(await refusal(send('treasurer', withStranger))).toBe('safe.GS026');
    const twice = execTransaction(board, transaction, [signatures[0]!, signatures[0]!]);
    expect(await refusal(send('treasurer', twice))).toBe('safe.GS026');

    await keep(safeTxHash, 'head-of-finance');
    expect((await proposalOf(safeTxHash)).state).toBe('READY');
    const receipt = await execute(safeTxHash);
    expect(receipt.status).toBe('success');
    const ended = await proposalOf(safeTxHash);
    expect([ended.state, ended.endedTx]).toEqual(['EXECUTED', receipt.transactionHash]);
    expect((await safeNow()).nonce).toBe(safe.nonce + 1n);

    // Replayed, it is over another number than the Safe's now.
    expect(await refusal(execute(safeTxHash))).toBe('safe.GS026');
    expect(await refusal(keep(safeTxHash, 'deputy-treasurer'))).toBe('proposalEnded');
  });

  it('the act’s own refusal is told, and not only that the Safe’s call failed', async () => {
    const safe = await safeNow();
    const early = contractCall(deployment(), 'Reserve', 'withdrawSurplus', [board, 30n, hash(30n)]);
    const { target, data } = executeBySafe(deployment(), encodeCall(early));
    const { safeTxHash } = await proposeTransaction(database.db, {
      ...{
        actor: person('treasurer'),
        now,
        chainId: CHAIN,
        safe,
        sinceBlock: 0n,
        nonce: safe.nonce,
      },
      act: { to: target, data },
      reason: REASON,
    });
    await keep(safeTxHash, 'treasurer');
    await keep(safeTxHash, 'deputy-treasurer');
    expect(await refusal(execute(safeTxHash))).toBe('contract.AccessManagerNotReady');
  });

  it('a rejection takes the number, signed like any other, and what was signed there can never run', async () => {
    const safe = await safeNow();
    const { safeTxHash } = await propose(40n, 'treasurer', safe.nonce);
    await keep(safeTxHash, 'treasurer');
    await keep(safeTxHash, 'deputy-treasurer');
    const rejection = await proposeRejection(database.db, {
      ...{ actor: person('head-of-finance'), now, chainId: CHAIN, safe, sinceBlock: 0n },
      ...{ safeTxHash, reason: REASON },
    });
    const open = await proposalOf(rejection.safeTxHash);
    expect([open.isRejection, open.missing, open.transaction.nonce]).toEqual([true, 2, safe.nonce]);
    await keep(rejection.safeTxHash, 'head-of-finance');
    await keep(rejection.safeTxHash, 'deputy-treasurer');
    await execute(rejection.safeTxHash);
    expect((await proposalOf(rejection.safeTxHash)).state).toBe('EXECUTED');
    expect((await proposalOf(safeTxHash)).state).toBe('REPLACED');
    expect(await refusal(execute(safeTxHash))).toBe('safe.GS026');
    const late = { actor: person('treasurer'), now, chainId: CHAIN, safe: await safeNow() };
    expect(
      await refusal(
        proposeRejection(database.db, { ...late, sinceBlock: 0n, safeTxHash, reason: REASON }),
      ),
    ).toBe('proposalEnded');
  });
});

describe('a withdrawal', () => {
  it('writes the decision, whose hash the call carries, with the proposal; no wallet alone is offered to enact it', async () => {
    const safe = { ...(await safeNow()), roles: [{ roleId: 8, delay: 120 }] };
    const { safeTxHash } = await proposeSafeWithdrawal(database.db, {
      ...{ actor: person('treasurer'), now, chainId: CHAIN, safe, sinceBlock: 0n, reason: REASON },
      ...{ amount: 5n, asset: deployment().addresses.SettlementAsset, to: board, withdrawable: 5n },
      schedule: (body, recordHash) => {
        const call = contractCall(deployment(), 'Reserve', 'withdrawSurplus', [
          body.to,
          5n,
          recordHash,
        ]);
        const { target, data } = encodeCall(scheduleCall(deployment(), call));
        return { to: target, data };
      },
    });
    const row = await database.db.quorumProposal.findUniqueOrThrow({ where: { safeTxHash } });
    const record = await database.db.record.findUniqueOrThrow({
      where: { hash: row.actHash ?? zeroHash },
    });
    expect(record).toMatchObject({
      kind: 'reserve.withdrawal-proposed',
      body: { amount: '5', reason: REASON },
    });
    expect(row.data).toContain(record.hash.slice(2));
    const { transaction } = await proposalOf(safeTxHash);
    expect(safeHashes({ chainId: CHAIN, safe: board }, transaction).safeTxHash).toBe(safeTxHash);
  });

  it('above the surplus, or by a Safe without the role, is refused and leaves nothing', async () => {
    const before = await database.db.record.count();
    const options = {
      ...{ actor: person('treasurer'), now, chainId: CHAIN, sinceBlock: 0n, reason: REASON },
      ...{ asset: board, to: board, withdrawable: 5n, schedule: () => harmless(1n) },
    };
    const safe = { ...(await safeNow()), roles: [{ roleId: 8, delay: 120 }] };
    expect(
      await refusal(proposeSafeWithdrawal(database.db, { ...options, safe, amount: 6n })),
    ).toBe('aboveSurplus');
    const without = { ...safe, roles: [{ roleId: 3, delay: 0 }] };
    expect(
      await refusal(proposeSafeWithdrawal(database.db, { ...options, safe: without, amount: 1n })),
    ).toBe('safeLacksRole');
    expect(await database.db.record.count()).toBe(before);
  });
});
