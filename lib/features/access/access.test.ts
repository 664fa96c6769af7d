import { join } from 'node:path';

import {
  concatHex,
  ContractFunctionRevertedError,
  createPublicClient,
  encodeAbiParameters,
  http,
  size,
  numberToHex,
  type Abi,
  type BaseError,
  type Hex,
  type PublicClient,
} from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { actorWith } from '@/lib/auth/testing/actor';
import type { Actor } from '@/lib/auth/actor';
import { contractCall, type ContractCall } from '@/lib/chain/call';
import { abiOf, type Deployment } from '@/lib/chain/contracts';
import { encodeCall, executeCall, scheduleCall } from '@/lib/chain/operations';
import { readDeployment } from '@/lib/chain/server/deployment';
import { syncToHead } from '@/lib/indexer/sync-to-head';
import { demoAccount } from '@/lib/local/demo-accounts';
import { demoSigner } from '@/lib/local/demo-signer';
import { createTestChain, type TestChain } from '@/lib/local/testing/chain';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { accessReviewTypedData, type SignedReview } from './calls';
import { signReview } from './commands/sign-review';
import { ADMIN_ROLE, MANAGER_ACTS } from './manager-acts';
import { readAccess } from './read-access';
import { diffAccess } from './rules';

const regulator = demoAccount('regulator');
const admin = demoAccount('admin').address;
const newcomer = demoAccount('visitor-sme-2').address;
const WEEK = 604_800;
const reason = 'Read from the first to the last line, and compared with the council’s list.';

let chain: TestChain;
let client: PublicClient;
let database: TestDatabase;
let deployment: Deployment;
let actor: Actor;

beforeAll(async () => {
  [chain, database] = await Promise.all([createTestChain(), createTestDatabase()]);
  client = createPublicClient({ transport: http(chain.url, { batch: true }) });
  deployment = readDeployment(join(chain.deploymentsDir, '31337.json'), chain.chainId);
  await syncToHead({ db: database.db, client, deployment });
  const user = await database.db.user.create({ data: { displayName: 'Reviewer' } });
  actor = { ...actorWith({ address: regulator.address, roles: ['regulator'] }), userId: user.id };
}, 120_000);
afterAll(async () => {
  await chain.drop();
  await database.drop();
});

const read = () => readAccess({ db: database.db, client, deployment });
const roleOf = async (id: string) => (await read()).state.roles.find((role) => role.id === id);

/** Schedules and runs past the portal, as anybody with the key can. */
async function asAdmin(call: ContractCall): Promise<void> {
  await chain.rpc('anvil_impersonateAccount', [admin]);
  for (const step of [scheduleCall(deployment, call), executeCall(deployment, encodeCall(call))]) {
    const { target, data } = encodeCall(step);
    await chain.rpc('eth_sendTransaction', [{ from: admin, to: target, data, gas: '0x1e8480' }]);
    await chain.rpc('evm_increaseTime', [300_000]);
    await chain.rpc('evm_mine', []);
  }
}

describe('who can do what, read of the chain', () => {
  it('names every restricted function with its role, and each holder with the delay', async () => {
    const { state } = await read();
    const reserve = state.targets.find(({ contract }) => contract === 'Reserve');
    expect(reserve).toMatchObject({ authority: state.manager, closed: false });
    expect(reserve?.functions.map(({ name, role }) => [name.split('(')[0], role])).toEqual(
      expect.arrayContaining([
        ['fund', '3'],
        ['halt', '6'],
        ['setPeg', '2'],
        ['withdrawSurplus', '8'],
      ]),
    );
    expect(state.roles.find(({ id }) => id === '6')?.holders).toEqual([
      { account: regulator.address, executionDelay: 0, pendingDelay: null, from: null },
    ]);
    expect(state.roles.find(({ id }) => id === '0')?.holders).toMatchObject([
      // The deployer gave its own membership up.
      { account: admin, executionDelay: 120 },
    ]);
    expect(state.minters).toEqual([deployment.addresses.Reserve]);
  });

  it('says of AccessManager’s own functions what it answers to a stranger', async () => {
    const { manager } = (await read()).state;
    const asked: Record<string, readonly unknown[]> = {
      grantRole: [2n, newcomer, 0],
      revokeRole: [2n, newcomer],
      labelRole: [2n, 'BOSS'],
      setRoleAdmin: [2n, 3n],
      setRoleGuardian: [2n, 3n],
      setGrantDelay: [2n, 5],
      setTargetAdminDelay: [deployment.addresses.Reserve, 5],
      setTargetFunctionRole: [deployment.addresses.Reserve, ['0x12345678'], 2n],
      setTargetClosed: [deployment.addresses.Reserve, true],
      updateAuthority: [deployment.addresses.Reserve, newcomer],
    };
    const ofRoles = MANAGER_ACTS.filter(
      ([, caller]) => caller === 'admin' || caller === 'roleAdmin',
    );
    expect(ofRoles.map(([name]) => name).sort()).toEqual(Object.keys(asked).sort());
    for (const [name] of ofRoles) {
      const refusal = await client
        .simulateContract({
          ...{ address: manager, abi: abiOf('AccessManager') as Abi, account: newcomer },
          ...{ functionName: name, args: asked[name] },
        })
        .catch((error: unknown) => error);
      const reverted = (refusal as BaseError).walk(
        (one) => one instanceof ContractFunctionRevertedError,
      ) as ContractFunctionRevertedError;
      // Administrators give every role of the programme, so both kinds need theirs.
      expect([name, reverted.data?.errorName, reverted.data?.args]).toEqual([
        ...[name, 'AccessManagerUnauthorizedAccount'],
        [newcomer, BigInt(ADMIN_ROLE)],
      ]);
    }
  });

  it('gives the same hash for the same state, blocks later', async () => {
    const before = await read();
    await chain.rpc('evm_mine', []);
    const after = await read();
    expect(after.block.number).toBe(before.block.number + 1n);
    expect(after.hash).toBe(before.hash);
  });

  it('shows a holder that was added a block ago, which the mirror has not read', async () => {
    const before = await read();
    await asAdmin(contractCall(deployment, 'AccessManager', 'grantRole', [5n, newcomer, WEEK]));
    const after = await read();
    expect(diffAccess(before.state, after.state)).toEqual([
      { kind: 'holder-added', role: '5', account: newcomer },
    ]);
    await syncToHead({ db: database.db, client, deployment });
    expect((await read()).hash).toBe(after.hash);
  });

  it('tells a delay that falls apart from one that has fallen', async () => {
    await asAdmin(contractCall(deployment, 'AccessManager', 'grantRole', [5n, newcomer, 0]));
    const holder = (await roleOf('5'))?.holders.find(({ account }) => account === newcomer);
    // A shorter delay counts only after the time by which it is shorter.
    expect(holder).toMatchObject({ executionDelay: WEEK, pendingDelay: { seconds: 0 } });
    await chain.rpc('evm_increaseTime', [6 * 86_400]);
    await chain.rpc('evm_mine', []);
    const later = (await roleOf('5'))?.holders.find(({ account }) => account === newcomer);
    expect(later).toMatchObject({ executionDelay: 0, pendingDelay: null });
  });

  it('shows the owners of the real Safe that the treasury is held by', async () => {
    const treasury = (await roleOf('8'))?.holders ?? [];
    const { contracts } = (await read()).state;
    expect(contracts.filter(({ kind }) => kind === 'safe')).toEqual([
      {
        account: treasury.find(({ account }) => contracts.some((one) => one.account === account))
          ?.account,
        kind: 'safe',
        owners: ['treasurer', 'deputy-treasurer', 'head-of-finance']
          .map((key) => demoAccount(key).address)
          .sort(),
        threshold: 2,
      },
    ]);
  });

  it('shows who owns each Safe that holds a role, and calls another contract a contract', async () => {
    const owners = [demoAccount('admin').address, demoAccount('treasurer').address] as const;
    await chain.rpc('anvil_setCode', [newcomer, safeLike(owners, 2)]);
    const known = async () =>
      (await read()).state.contracts.find(({ account }) => account === newcomer);
    const expected = { kind: 'safe', owners: [...owners].sort(), threshold: 2 };
    expect(await known()).toEqual({ account: newcomer, ...expected });
    // More signatures than owners: it is not what it says it is.
    await chain.rpc('anvil_setCode', [newcomer, safeLike(owners, 3)]);
    expect(await known()).toMatchObject({ kind: 'contract', owners: [] });
    await chain.rpc('anvil_setCode', [newcomer, '0x']);
  });

  it('does not forget a function of a contract that is none of ours', async () => {
    const stranger = demoAccount('visitor-sme-1').address;
    await asAdmin(
      contractCall(deployment, 'AccessManager', 'setTargetFunctionRole', [
        stranger,
        ['0x12345678'],
        5n,
      ]),
    );
    const target = (await read()).state.targets.find(({ contract }) => contract === 'Unknown');
    expect(target).toMatchObject({
      authority: null,
      functions: [{ name: '0x12345678', role: '5' }],
    });
  });
});

describe('a review', () => {
  let review: SignedReview;
  let reading: Awaited<ReturnType<typeof read>>;
  beforeEach(async () => {
    reading = await read();
    review = {
      ...{ access: reading.hash, block: reading.block.number, conclusion: 'in-order', reason },
      previous: null,
    };
  });

  const sign = (by = 'regulator') =>
    demoSigner(demoAccount(by)).signTypedData(accessReviewTypedData(deployment, review));
  const keep = (signature: Hex, by: Actor = actor) =>
    signReview(database.db, {
      ...{ actor: by, now: new Date(), deployment, reading, review, signature },
      isSignature: (document) =>
        client.verifyTypedData({ address: by.address, signature, ...document }),
    });
  const counts = () => Promise.all([database.db.record.count(), database.db.auditEntry.count()]);

  it('is refused to the administrator, with another’s signature, and over another state', async () => {
    const before = await counts();
    await expect(keep(await sign(), { ...actor, roles: ['admin'] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(keep(await sign('treasurer'))).rejects.toMatchObject({ key: 'reviewSignature' });
    const signature = await sign();
    review = { ...review, conclusion: 'changes-needed' };
    await expect(keep(signature)).rejects.toMatchObject({ key: 'reviewSignature' });
    review = { ...review, access: `0x${'00'.repeat(32)}` };
    await expect(keep(await sign())).rejects.toMatchObject({ key: 'accessChanged' });
    expect(await counts()).toEqual(before);
  });

  it('is kept with its line in the log, and the next one must have seen it', async () => {
    const before = await counts();
    const { recordHash } = await keep(await sign());
    expect(await counts()).toEqual(before.map((count) => count + 1));
    const entry = await database.db.auditEntry.findFirstOrThrow({ where: { recordHash } });
    expect(entry).toMatchObject({
      act: 'access.reviewed',
      subject: 'access',
      actor: regulator.address,
    });

    await expect(keep(await sign())).rejects.toMatchObject({ key: 'accessReviewed' });
    review = { ...review, previous: recordHash };
    await expect(keep(await sign())).resolves.toHaveProperty('recordHash');
  });
});

/** A contract that answers getOwners() and getThreshold() and nothing else: enough of a Safe to be taken for one. */
function safeLike(owners: readonly `0x${string}`[], threshold: number): Hex {
  const answer = encodeAbiParameters([{ type: 'address[]' }], [owners]);
  const length = numberToHex(size(answer), { size: 2 });
  // getOwners(): copies the answer from behind the program; any other selector: returns the threshold.
  const program = concatHex([
    '0x5f3560e01c63a0e67e2b14601657',
    concatHex(['0x60', numberToHex(threshold, { size: 1 }), '0x5f5260205ff3']),
    '0x5b',
    concatHex(['0x61', length, '0x60235f39', '0x61', length, '0x5ff3']),
  ]);
  return concatHex([program, answer]);
}
