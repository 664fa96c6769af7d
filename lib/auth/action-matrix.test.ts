import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { ROLES, type Role } from '@/lib/chain/roles';
import { AppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import type { Result } from '@/lib/core/result';
import type { Db } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';
import { testPortal } from '@/lib/local/testing/portal';

import type { Actor } from './actor';
import { PERMISSIONS, type Permission, type Rule } from './permissions';
import { actorWith } from './testing/actor';

/**
 * Every server action of the source against every office: a call by somebody whom the table of permissions does not name is
 * refused, and leaves no row behind. The actions are found in the files, so that a new one fails here until it is entered.
 */
const signedIn = vi.hoisted(() => ({ actor: undefined as unknown }));
vi.mock('./session', () => ({
  requireActor: async () => {
    if (!signedIn.actor) throw new AppError('SIGN_IN_REQUIRED');
    return signedIn.actor;
  },
}));

const CHAIN = 31337;
const CALLER = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';
const PROVIDER = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const OPERATION = `0x${'0a'.repeat(32)}`;
const UUID = '11111111-1111-4111-8111-111111111111';
const reason = 'A reason that is long enough.';
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

/** Whose object is not the caller's is not told that there is one. */
const HIDDEN = new Set<Permission>([
  'session.revoke',
  'document.remove',
  'provider.edit-application',
  'quorum.propose',
  'quorum.sign',
]);

type Line = {
  permission: Permission;
  /** Well-formed, so that a refusal is about the person; a form where the action takes one. */
  input: object;
};

/** File → action → what it asks for. A second file or a second action of a name cannot hide behind the first. */
const ACTIONS: Record<string, Record<string, Line>> = {
  'lib/auth/actions.ts': {
    revokeSession: { permission: 'session.revoke', input: form({ sessionId: 'another' }) },
  },
  'lib/features/application/actions.ts': {
    // Of a page that was never saved: what is refused then is the revision, and nobody is led anywhere.
    saveDraftEntry: {
      permission: 'provider.apply',
      input: form({ entry: 'organisation', revision: '7', name: 'Provider' }),
    },
    removeDraftEntry: { permission: 'provider.apply', input: form({ entry: `site:${UUID}` }) },
    deleteOwnDraft: { permission: 'provider.apply', input: form({ version: '7' }) },
    takeUpApplicationAgain: { permission: 'provider.apply', input: form({ applicationId: UUID }) },
    submitOwnDraft: { permission: 'provider.apply', input: form({ version: '7' }) },
  },
  'lib/features/documents/actions.ts': {
    removeDocument: { permission: 'document.remove', input: form({ documentId: UUID }) },
  },
  'lib/features/certification/actions.ts': {
    declareInterest: {
      permission: 'provider.certify',
      input: form({ provider: PROVIDER, conflict: 'none' }),
    },
    openCase: { permission: 'provider.certify', input: form({ provider: PROVIDER, tier: '1' }) },
    checkItems: {
      permission: 'provider.certify',
      input: form({
        caseId: UUID,
        version: '1',
        tier: '1',
        'items[0].item': 'identity',
        'items[0].state': 'MET',
      }),
    },
    askProvider: {
      permission: 'provider.certify',
      input: form({ caseId: UUID, question: 'Please send the lease.', days: '14' }),
    },
    answerRequest: {
      permission: 'provider.edit-application',
      input: form({ requestId: UUID, answer: 'The lease is attached.' }),
    },
    recallRequest: { permission: 'provider.certify', input: form({ caseId: UUID, reason }) },
    closeCase: { permission: 'provider.certify', input: form({ caseId: UUID, reason }) },
    returnCase: { permission: 'provider.certify', input: form({ caseId: UUID, reason }) },
    secondCase: { permission: 'provider.certify', input: { caseId: UUID } },
    readersOf: { permission: 'provider.certify', input: { recordHash: OPERATION } },
    addSignature: {
      permission: 'provider.certify',
      input: { recordHash: OPERATION, signature: '0x1234' },
    },
    decideCertification: {
      permission: 'provider.certify',
      input: {
        provider: PROVIDER,
        caseId: UUID,
        version: '1',
        region: 'CH-ZG',
        termDays: '30',
        inventory: [{ classId: 'H100-SXM5-80', units: '1' }],
        site: { pue: '1.2', gridZone: 'CH', renewableShare: '90' },
        reason,
      },
    },
    registerProvider: {
      permission: 'provider.certify',
      input: {
        provider: CALLER,
        name: 'Provider',
        registrationNumber: 'CHE-3',
        region: 'CH-ZG',
        contactEmail: 'a@example.ch',
        source: 'Letter 1',
        reason,
      },
    },
    declineApplication: { permission: 'provider.certify', input: { provider: PROVIDER, reason } },
    suspendProvider: { permission: 'provider.certify', input: { provider: PROVIDER, reason } },
    restoreProvider: { permission: 'provider.certify', input: { provider: PROVIDER, reason } },
    revokeProvider: { permission: 'provider.certify', input: { provider: PROVIDER, reason } },
  },
  'lib/features/access/actions.ts': {
    signAccessReview: {
      permission: 'access.review',
      input: {
        access: OPERATION,
        block: '1',
        previous: '',
        conclusion: 'in-order',
        reason,
        signature: '0x1234',
      },
    },
  },
  'lib/features/governance/actions.ts': {
    cancelOperation: {
      permission: 'operation.cancel',
      input: { operationId: OPERATION, reason },
    },
  },
  'lib/features/grants/actions.ts': {
    submitGrantApplication: {
      permission: 'grant.apply',
      input: form({
        roundId: '1',
        name: 'Company',
        registrationNumber: 'CHE-1',
        region: 'CH-ZG',
        contactEmail: 'a@example.ch',
        title: 'Title',
        summary: 'A summary that is long enough to be taken by the form.',
        hours: '100',
        sector: 'Sector',
        employees: '5',
        contactName: 'Name',
      }),
    },
    openRound: {
      permission: 'round.open',
      input: {
        title: 'Round',
        description: 'A description of the round.',
        budgetHours: '1',
        opensOn: '2026-11-01',
        closesOn: '2099-11-02',
        reason,
      },
    },
    closeRound: { permission: 'round.close', input: { roundId: '1', reason } },
    awardGrant: {
      permission: 'grant.decide',
      input: { applicationId: UUID, hours: '1', midTermDays: '90', termDays: '180', reason },
    },
    declineGrant: { permission: 'grant.decide', input: form({ applicationId: UUID, reason }) },
    releaseTranche: {
      permission: 'tranche.release',
      input: { awardId: '1', report: 'The report showed what it should.', reason },
    },
    cutAward: { permission: 'award.cut', input: { awardId: '1', reason } },
    clawBackAward: { permission: 'award.claw-back', input: { awardId: '1', reason } },
  },
  'lib/features/hardware/actions.ts': {
    setClass: {
      permission: 'hardware.set',
      input: { classId: 'H100-SXM5-80', weight: '1', reason },
    },
  },
  'lib/features/nodes/actions.ts': {
    enrolNode: {
      permission: 'node.enrol',
      input: {
        provider: CALLER,
        nodeKey: PROVIDER,
        name: 'Machine',
        site: '',
        simulated: false,
        issuedAt: 1,
        signature: `0x${'0c'.repeat(65)}`,
      },
    },
    revokeNode: { permission: 'node.enrol', input: { provider: CALLER, nodeKey: PROVIDER } },
    issueChallenge: { permission: 'node.challenge', input: { nodeKey: PROVIDER, size: 256 } },
    closeDiscrepancy: {
      permission: 'discrepancy.close',
      input: { discrepancyId: UUID, reason },
    },
  },
  'lib/features/oracle/actions.ts': {
    addSource: {
      permission: 'oracle.govern',
      input: { sourceId: 'list-a', kind: 'reporter', account: PROVIDER, reason },
    },
    removeSource: { permission: 'oracle.govern', input: { sourceId: 'list-a', reason } },
    setGuards: {
      permission: 'oracle.govern',
      input: {
        maxAgeHours: '36',
        maxDeviationBps: '1500',
        minSources: '2',
        minPrice: '0.10',
        maxPrice: '50',
        reason,
      },
    },
  },
  'lib/features/peg/actions.ts': {
    proposePeg: {
      permission: 'peg.propose',
      input: {
        price: '2.00',
        mintFeeBps: '25',
        redeemFeeBps: '50',
        maxStepBps: '1000',
        minIntervalHours: '24',
        supplyCapHours: '1000',
        reason,
      },
    },
    proposeThresholds: {
      permission: 'thresholds.propose',
      input: {
        floorBps: '10000',
        healthyBps: '11000',
        slowBps: '10500',
        haltBps: '10000',
        haircutBps: '5000',
        backingShareBps: '2000',
        dailyMintLimitHours: '5000',
        reason,
      },
    },
  },
  'lib/features/quorum/actions.ts': {
    proposeSafeWithdrawal: {
      permission: 'quorum.propose',
      input: form({ safe: CALLER, amount: '1', to: CALLER, reason }),
    },
    proposeSafeExecution: {
      permission: 'quorum.propose',
      input: form({ safe: CALLER, operationId: OPERATION, reason }),
    },
    proposeSafeCancellation: {
      permission: 'quorum.propose',
      input: form({ safe: CALLER, operationId: OPERATION, reason }),
    },
    proposeSafeCall: {
      permission: 'quorum.propose',
      input: form({ safe: CALLER, to: CALLER, data: '0x', reason }),
    },
    proposeRejection: {
      permission: 'quorum.propose',
      input: form({ safeTxHash: OPERATION, reason }),
    },
    signProposal: {
      permission: 'quorum.sign',
      input: { safeTxHash: OPERATION, signature: `0x${'0c'.repeat(65)}` },
    },
  },
  'lib/features/reserve/actions.ts': {
    fundReserve: {
      permission: 'reserve.fund',
      input: { amount: '1', source: 'Budget line', documentId: UUID, reason },
    },
    issueHours: { permission: 'reserve.issue', input: { hours: '1', documentId: UUID, reason } },
    proposeWithdrawal: {
      permission: 'reserve.withdraw',
      input: { amount: '1', to: CALLER, documentId: UUID, reason },
    },
    haltDirection: { permission: 'direction.halt', input: { direction: 'mint', reason } },
    proposeReopening: { permission: 'direction.reopen', input: { direction: 'mint', reason } },
  },
  'lib/features/supply/actions.ts': {
    setConcentrationCap: {
      permission: 'programme.set-limits',
      input: form({ capPercent: '25', reason }),
    },
    setCarbonCeiling: {
      permission: 'programme.set-limits',
      input: form({ tonnes: '900', reason }),
    },
    importGeography: {
      permission: 'geography.import',
      input: form({ id: UUID, title: 'City', source: 'Office', licence: 'CC BY 4.0', reason }),
    },
    returnGeography: {
      permission: 'geography.import',
      input: form({ geography: 'south-korea', reason }),
    },
  },
};

const globals = globalThis as typeof globalThis & { gridhallDb?: Db; gridhallAsset?: object };

const portal = testPortal();
beforeAll(async () => {
  globals.gridhallAsset = { address: CALLER, symbol: 'dCHF', decimals: 6 };
  await portal.db.user.create({ data: { id: actorWith().userId, displayName: 'Test person' } });
  await mirrorOneOperation();
});
beforeEach(() => {
  // Nobody listens there: what a permitted call then needs of the chain is none of this test's business.
  vi.stubEnv('RPC_URL', 'http://127.0.0.1:1');
  log.level = 'silent';
  resetEnv();
});
afterAll(() => {
  delete globals.gridhallAsset;
});

/** Another account's, so that whoever may cancel it may so by office. */
async function mirrorOneOperation(): Promise<void> {
  const now = new Date();
  await portal.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await tx.chainCursor.create({
      data: {
        chainId: CHAIN,
        blockNumber: 1n,
        blockHash: '0x',
        blockTime: now,
        finalBlock: 1n,
        headNumber: 1n,
        headTime: now,
        updatedAt: now,
      },
    });
    await tx.chainOperation.create({
      data: {
        chainId: CHAIN,
        operationId: OPERATION,
        nonce: 1,
        status: 'SCHEDULED',
        caller: CALLER,
        target: CALLER,
        contract: 'Reserve',
        data: '0x',
        scheduledAt: now,
        readyAt: new Date(now.getTime() + 60_000),
        expiresAt: new Date(now.getTime() + 600_000),
        scheduledTx: `0x${'0b'.repeat(32)}`,
        blockNumber: 1n,
      },
    });
  });
}

type Action = (...input: unknown[]) => Promise<Result<unknown>>;

async function call(file: string, name: string, actor: Actor | undefined) {
  signedIn.actor = actor;
  const actions = (await import(/* @vite-ignore */ `@/${file}`)) as Record<string, Action>;
  const { input } = ACTIONS[file]?.[name] ?? { input: {} };
  const run = actions[name] as Action;
  const result = input instanceof FormData ? await run(undefined, input) : await run(input);
  return result.ok ? 'OK' : result.error.code;
}

const written = async () =>
  Promise.all([
    portal.db.record.count(),
    portal.db.auditEntry.count(),
    portal.db.organisation.count(),
    portal.db.session.count(),
  ]);

const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated'))
    .map((path) => join(folder, path)),
);
// The directive alone on a line, not its mention in a comment.
const files = sources.filter((file) =>
  /^\s*['"]use server['"];?$/m.test(readFileSync(file, 'utf8')),
);
const entries = Object.entries(ACTIONS).flatMap(([file, lines]) =>
  Object.entries(lines).map(([name, line]) => [name, file, line] as const),
);

describe('the server actions of the source', () => {
  it('are those of the table, each with its permission', async () => {
    const exported: Record<string, string[]> = {};
    for (const file of files) {
      const actions = (await import(/* @vite-ignore */ `@/${file}`)) as object;
      exported[file] = Object.keys(actions).sort();
    }
    const listed = Object.entries(ACTIONS).map(([file, lines]) => [
      file,
      Object.keys(lines).sort(),
    ]);
    expect(exported).toEqual(Object.fromEntries(listed));
  });

  it('are each made with the one pipeline, and with the permission that the table says', () => {
    for (const [file, lines] of Object.entries(ACTIONS)) {
      const source = readFileSync(file, 'utf8');
      for (const [name, { permission }] of Object.entries(lines))
        expect(source).toMatch(
          new RegExp(
            `export const ${name} = (form)?[aA]ction\\(\\s*\\{\\s*schema: \\w+,\\s*permission: '${permission}'`,
          ),
        );
    }
  });
});

describe.each(entries)('%s', (name, file, { permission }) => {
  const rule: Rule = PERMISSIONS[permission];
  const mayByOffice = (role: Role) => rule.signedIn === true || rule.roles?.includes(role) === true;

  it('is refused without a session, and writes nothing', async () => {
    const before = await written();
    expect(await call(file, name, undefined)).toBe('SIGN_IN_REQUIRED');
    expect(await written()).toEqual(before);
  });

  it('is refused to every office that the table does not name, and writes nothing', async () => {
    const refused = ROLES.filter((role) => !mayByOffice(role));
    const before = await written();
    for (const role of refused)
      // Whose own the object must be is found in the row: somebody else's session or document does not exist.
      expect([role, await call(file, name, actorWith({ roles: [role] }))]).toEqual([
        role,
        HIDDEN.has(permission) ? 'NOT_FOUND' : 'FORBIDDEN',
      ]);
    if (!rule.signedIn)
      expect(await call(file, name, actorWith())).toBe(
        HIDDEN.has(permission) ? 'NOT_FOUND' : 'FORBIDDEN',
      );
    expect(await written()).toEqual(before);
  });

  it('is open to those whom the table names', async () => {
    for (const role of ROLES.filter(mayByOffice))
      expect(['FORBIDDEN', 'SIGN_IN_REQUIRED']).not.toContain(
        await call(file, name, actorWith({ roles: [role] })),
      );
  });
});

it('lets the wallet that scheduled an act cancel it, without any office', async () => {
  const own = actorWith({ address: CALLER });
  expect(await call('lib/features/governance/actions.ts', 'cancelOperation', own)).not.toBe(
    'FORBIDDEN',
  );
});
