import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { getAddress, zeroAddress } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Actor } from '@/lib/auth/actor';
import { actorWith } from '@/lib/auth/testing/actor';
import { deployment } from '@/lib/chain/server/deployment';
import { ROLES } from '@/lib/chain/roles';
import { log } from '@/lib/core/log';
import { resetEnv } from '@/lib/env';
import { SAMPLE_PROGRAM, samplePdf } from '@/lib/features/documents/testing/sample-files';
import { removeUnusedPapers } from '@/lib/features/documents/commands/remove-unused-papers';
import { fundReserve } from '@/lib/features/reserve/commands/fund-reserve';
import { issueHours } from '@/lib/features/reserve/commands/issue-hours';
import { listPapers } from '@/lib/features/reserve/paper-queries';
import { pathOf } from '@/lib/files/documents';
import { testPortal } from '@/lib/local/testing/portal';

import { GET } from './[id]/route';
import { POST } from './route';

const signedIn = vi.hoisted(() => ({ actor: null as unknown }));
vi.mock('@/lib/auth/session', () => ({ currentActor: async () => signedIn.actor }));
vi.mock('next-intl/server', async () => {
  const messages = (await import('@/lib/i18n/messages/en/errors.json')).default;
  const t = (key: string) => (messages as unknown as Record<string, string>)[key];
  return { getTranslations: async () => t };
});

/** The papers behind the treasury's acts: who hands them in, who reads them, and what the record says of them. */
const portal = testPortal();
const REASON = 'A reason that is long enough.';
const ASSET = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';
let folder: string;
let count = 0;
let treasurer: Actor;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridhall-papers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  vi.stubEnv('GRIDHALL_DATA_DIR', folder);
  resetEnv();
  log.level = 'silent';
  treasurer = await person(['treasurer', 'withdrawer']);
  signedIn.actor = treasurer;
});

async function person(roles: Actor['roles']): Promise<Actor> {
  const address = getAddress(`0x${(++count).toString(16).padStart(40, 'c')}`);
  const { id: userId } = await portal.db.user.create({ data: { displayName: `T${count}` } });
  return actorWith({ userId, address, roles });
}

type Sent = { file?: Buffer; purpose?: string; about?: string };

async function upload({ file = samplePdf(), purpose = 'treasury:fund', about }: Sent = {}) {
  const provider = about ?? deployment().addresses.Reserve;
  const form = new FormData();
  form.set('file', new File([new Uint8Array(file)], 'order.pdf', { type: 'application/pdf' }));
  const query = new URLSearchParams({ provider, purpose });
  const response = await POST(
    new Request(`http://localhost:3000/api/documents?${query.toString()}`, {
      method: 'POST',
      body: form,
      headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json' },
    }),
  );
  return (await response.json()) as { id: string; sha256: string; error?: { key: string } };
}

const statusOf = async (id: string) =>
  (
    await GET(new Request(`http://localhost:3000/api/documents/${id}`), {
      params: Promise.resolve({ id }),
    })
  ).status;

const funding = (documentId: string, actor = treasurer) =>
  fundReserve(portal.db, {
    ...{ actor, now: new Date(), amount: 5n, asset: ASSET, source: 'Budget line', reason: REASON },
    ...{ documentId, reserve: deployment().addresses.Reserve },
  });

describe('a paper of the treasury', () => {
  it('is handed in by treasurer and withdrawer, and by nobody else', async () => {
    for (const role of ROLES) {
      signedIn.actor = await person([role]);
      const { error } = await upload();
      const may = role === 'treasurer' || role === 'withdrawer';
      expect([role, error?.key]).toEqual([role, may ? undefined : 'FORBIDDEN']);
    }
    signedIn.actor = await person([]);
    expect((await upload()).error?.key).toBe('FORBIDDEN');
    signedIn.actor = null;
    expect((await upload()).error?.key).toBe('SIGN_IN_REQUIRED');
  });

  it('is about the reserve and about nothing else', async () => {
    expect((await upload({ about: treasurer.address })).error?.key).toBe('BAD_INPUT');
  });

  it('is looked at as every other document', async () => {
    expect((await upload({ file: SAMPLE_PROGRAM })).error?.key).toBe('documentNotWhatItSays');
  });

  it('is read by treasurer, withdrawer and regulator; to all others it does not exist', async () => {
    const { id } = await upload();
    for (const role of ROLES) {
      signedIn.actor = await person([role]);
      const may = ['treasurer', 'withdrawer', 'regulator'].includes(role);
      expect([role, await statusOf(id)]).toEqual([role, may ? 200 : 404]);
    }
    for (const actor of [null, await person([])]) {
      signedIn.actor = actor;
      expect(await statusOf(id)).toBe(404);
    }
  });
});

describe('a decision', () => {
  it('commits to the bytes of its paper, which stays from then on', async () => {
    const file = samplePdf({ text: 'Payment order 17' });
    const sha256 = `0x${createHash('sha256').update(file).digest('hex')}`;
    const { id } = await upload({ file });
    const { recordHash, body } = await funding(id);
    expect(body.document).toEqual({ id, sha256 });
    const row = await portal.db.record.findUniqueOrThrow({ where: { hash: recordHash } });
    expect(row.body).toMatchObject({ document: { id, sha256 } });
    expect((await portal.db.document.findUniqueOrThrow({ where: { id } })).recordHash).toBe(
      recordHash,
    );
    const { papers } = await listPapers(treasurer);
    expect(papers[0]).toMatchObject({ hash: recordHash, amount: '5', documents: [{ id, sha256 }] });
    expect(await listPapers(await person(['certifier']))).toEqual({ papers: [], without: 0 });
  });

  it('takes no paper twice, also not by two at once, and records nothing then', async () => {
    const { id } = await upload();
    const before = await portal.db.record.count();
    const outcomes = await Promise.allSettled([funding(id), funding(id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(funding(id)).rejects.toMatchObject({ key: 'documentUsed' });
    expect(await portal.db.record.count()).toBe(before + 1);
  });

  it('takes no paper of somebody else, of another kind of act, or of none', async () => {
    const { id: ofAnother } = await upload();
    const other = await person(['treasurer']);
    await expect(funding(ofAnother, other)).rejects.toMatchObject({ key: 'documentMissing' });
    const { id: forIssue } = await upload({ purpose: 'treasury:issue' });
    await expect(funding(forIssue)).rejects.toMatchObject({ key: 'documentMissing' });
    await expect(funding('00000000-0000-4000-8000-00000000000f')).rejects.toMatchObject({
      key: 'documentMissing',
      fields: { documentId: 'documentMissing' },
    });
    const issue = await issueHours(portal.db, {
      ...{ actor: treasurer, now: new Date(), amount: 1n, reason: REASON, issuable: 2n },
      ...{ documentId: forIssue, reserve: deployment().addresses.Reserve },
    });
    expect(issue.body.document?.id).toBe(forIssue);
  });
});

describe('a paper that no act names', () => {
  it('is destroyed after thirty days, with a line in the log, and no other is', async () => {
    const [{ id: unused, sha256 }, { id: named }, { id: young }] = [
      await upload({ file: samplePdf({ text: 'Given up' }) }),
      await upload(),
      await upload(),
    ];
    await funding(named);
    const aged = new Date(Date.now() - 31 * 86_400_000);
    await portal.db.document.updateMany({
      where: { id: { in: [unused, named] } },
      data: { createdAt: aged },
    });
    expect(await removeUnusedPapers({ db: portal.db, now: new Date() })).toBe(1);
    expect(existsSync(pathOf(unused))).toBe(false);
    expect(await Promise.all([unused, named, young].map(statusOf))).toEqual([404, 200, 200]);
    const entry = await portal.db.auditEntry.findFirstOrThrow({ orderBy: { index: 'desc' } });
    expect(entry).toMatchObject({ act: 'document.removed', actor: zeroAddress });
    expect(entry.subject).toContain(sha256);
  });
});
