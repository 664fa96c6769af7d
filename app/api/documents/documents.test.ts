import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { getAddress, type Address } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Actor } from '@/lib/auth/actor';
import { actorWith } from '@/lib/auth/testing/actor';
import { ROLES } from '@/lib/chain/roles';
import { log } from '@/lib/core/log';
import type { Db } from '@/lib/db/client';
import { resetEnv } from '@/lib/env';
import { removeDocument } from '@/lib/features/documents/commands/remove-document';
import { sweepFiles } from '@/lib/features/documents/commands/sweep-files';
import { listDocumentsOf } from '@/lib/features/documents/queries';
import { MAX_REQUEST_BYTES } from '@/lib/features/documents/receive-upload';
import { DOCUMENT_QUOTA, MAX_DOCUMENT_BYTES } from '@/lib/features/documents/schema';
import {
  objectStream,
  SAMPLE_JPEG,
  SAMPLE_PNG,
  SAMPLE_PROGRAM,
  samplePdf,
} from '@/lib/features/documents/testing/sample-files';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { GET } from './[id]/route';
import { POST } from './route';

const signedIn = vi.hoisted(() => ({ actor: null as unknown }));
vi.mock('@/lib/auth/session', () => ({ currentActor: async () => signedIn.actor }));
vi.mock('next-intl/server', async () => {
  const messages = (await import('@/lib/i18n/messages/en/errors.json')).default;
  const t = (key: string) => (messages as unknown as Record<string, string>)[key];
  return { getTranslations: async () => t };
});

const holder = globalThis as typeof globalThis & { gridhallDb?: Db };
let database: TestDatabase;
let folder: string;
let count = 0;
let provider: Actor;
let certifier: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  holder.gridhallDb = database.db;
  folder = mkdtempSync(join(tmpdir(), 'gridhall-documents-'));
});
afterAll(async () => {
  delete holder.gridhallDb;
  rmSync(folder, { recursive: true });
  await database.drop();
});
beforeEach(async () => {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
  vi.stubEnv('GRIDHALL_DATA_DIR', folder);
  log.level = 'silent';
  resetEnv();
  [provider, certifier] = await Promise.all([person({}), person({ roles: ['certifier'] })]);
  signedIn.actor = provider;
});

async function person(overrides: Partial<Actor>): Promise<Actor> {
  const address = getAddress(`0x${(++count).toString(16).padStart(40, 'b')}`);
  const { id: userId } = await database.db.user.create({ data: { displayName: `P${count}` } });
  return actorWith({ userId, address, ...overrides });
}

/** Everything that lies below the folder of documents, without the empty folders. */
function onDisk(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

type Sent = {
  file?: Buffer;
  name?: string;
  type?: string;
  purpose?: string;
  about?: Address;
  headers?: Record<string, string>;
  back?: string;
};

const addressOf = ({ purpose = 'site-evidence:one', about = provider.address, back }: Sent) =>
  `http://localhost:3000/api/documents?${new URLSearchParams({
    provider: about,
    purpose,
    ...(back ? { back } : {}),
  })}`;

function upload(sent: Sent = {}): Promise<Response> {
  const { file = samplePdf(), name = 'evidence.pdf', type = 'application/pdf', headers } = sent;
  const form = new FormData();
  form.set('file', new File([new Uint8Array(file)], name, { type }));
  return POST(
    new Request(addressOf(sent), {
      method: 'POST',
      body: form,
      headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json', ...headers },
    }),
  );
}

async function problemOf(sent: Sent): Promise<string> {
  const response = await upload(sent);
  const { error } = (await response.json()) as { error?: { key: string } };
  return error?.key ?? 'taken';
}

async function stored(sent: Sent = {}): Promise<string> {
  const response = await upload(sent);
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

function read(id: string, { view = false, headers = {} } = {}): Promise<Response> {
  const url = `http://localhost:3000/api/documents/${id}${view ? '?view' : ''}`;
  return GET(new Request(url, { headers }), { params: Promise.resolve({ id }) });
}

describe('a good document', () => {
  it('is kept with its hash, a row and a line in the log, and comes back byte for byte', async () => {
    const file = samplePdf({ text: 'Invoice of twelve machines' });
    const sha256 = `0x${createHash('sha256').update(file).digest('hex')}`;
    const id = await stored({ file, name: '../../Rechnung «Zürich».pdf' });

    const row = await database.db.document.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      providerWallet: provider.address,
      purpose: 'site-evidence:one',
      fileName: 'Rechnung «Zürich».pdf',
      mediaType: 'application/pdf',
      visibility: 'ORGANISATION',
      size: file.length,
      sha256,
    });
    const path = join(folder, 'documents', id.slice(0, 2), id);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path).equals(file)).toBe(true);
    expect(
      await database.db.auditEntry.count({
        where: { act: 'document.stored', subject: `document:${sha256}`, actor: provider.address },
      }),
    ).toBe(1);

    const response = await read(id);
    expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="Rechnung _Z_rich_.pdf"; filename*=UTF-8\'\'Rechnung%20%C2%ABZ%C3%BCrich%C2%BB.pdf',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      etag: `"${sha256.slice(2)}"`,
    });
    expect((await read(id, { view: true })).headers.get('content-disposition')).toMatch(/^inline/);
    const again = await read(id, { headers: { 'if-none-match': `"${sha256.slice(2)}"` } });
    expect(again.status).toBe(304);
  });

  it('may be a picture, whatever case its ending has', async () => {
    await stored({ file: SAMPLE_PNG, name: 'hall.PNG', type: 'image/png' });
    await stored({ file: SAMPLE_JPEG, name: 'hall.jpeg', type: 'image/jpeg' });
    await stored({ file: SAMPLE_JPEG, name: 'hall.jpg', type: '' });
  });

  it('leads a form without scripts back to its page', async () => {
    const response = await upload({
      back: '/provider/apply/sites#evidence',
      headers: { accept: 'text/html' },
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      '/provider/apply/sites?uploaded=site-evidence%3Aone#evidence',
    );
    const stranger = await upload({
      back: 'https://evil.example/',
      file: SAMPLE_PROGRAM,
      headers: { accept: 'text/html' },
    });
    expect(stranger.headers.get('location')).toBe(
      '/account?uploaded=site-evidence%3Aone&problem=documentNotWhatItSays',
    );
  });
});

describe('a bad file is refused with its sentence, and nothing is left of it', () => {
  const behind = Buffer.concat([samplePdf(), SAMPLE_PROGRAM]);
  const cases: [string, Sent, string][] = [
    ['a program with the name of a PDF', { file: SAMPLE_PROGRAM }, 'documentNotWhatItSays'],
    [
      'a program with a PDF behind it',
      { file: Buffer.concat([SAMPLE_PROGRAM, samplePdf()]) },
      'documentNotWhatItSays',
    ],
    ['a PDF with a program behind it', { file: behind }, 'documentDamaged'],
    ['a PDF that was cut off', { file: samplePdf().subarray(0, 200) }, 'documentDamaged'],
    [
      'a PDF with a script',
      { file: samplePdf({ extra: '<< /S /JavaScript /JS (app.alert\\(1\\)) >>' }) },
      'documentActive',
    ],
    [
      'a script in other letters',
      { file: samplePdf({ extra: '<< /S /J#61vaScr#69pt >>' }) },
      'documentActive',
    ],
    [
      'a PDF that starts a program',
      { file: samplePdf({ extra: '<< /S /Launch /F (x) >>' }) },
      'documentActive',
    ],
    [
      'a PDF with a file inside',
      { file: samplePdf({ extra: '<< /Type /EmbeddedFile >>' }) },
      'documentActive',
    ],
    [
      'a script in a packed object',
      { file: samplePdf({ extra: objectStream('1 0 << /S /JavaScript >>') }) },
      'documentActive',
    ],
    [
      'a PDF under a password',
      { file: samplePdf({ extra: '<< /Encrypt 9 0 R >>' }) },
      'documentLocked',
    ],
    [
      'a PNG that was cut off',
      { file: SAMPLE_PNG.subarray(0, -6), name: 'a.png', type: 'image/png' },
      'documentDamaged',
    ],
    [
      'a JPEG with something behind it',
      { file: Buffer.concat([SAMPLE_JPEG, SAMPLE_PROGRAM]), name: 'a.jpg', type: 'image/jpeg' },
      'documentDamaged',
    ],
    ['a PNG called PDF', { file: SAMPLE_PNG }, 'documentNotWhatItSays'],
    ['a PDF declared as a picture', { type: 'image/png' }, 'documentNotWhatItSays'],
    [
      'a web page',
      { file: Buffer.from('<html>'), name: 'a.html', type: 'text/html' },
      'documentKindUnknown',
    ],
    ['an ending that hides another', { name: 'a.pdf.exe' }, 'documentKindUnknown'],
    ['no ending', { name: 'pdf' }, 'documentKindUnknown'],
    ['an empty file', { file: Buffer.alloc(0) }, 'documentEmpty'],
    ['no file', { file: Buffer.alloc(0), name: '', type: '' }, 'documentMissing'],
    ['one byte too many', { file: Buffer.alloc(MAX_DOCUMENT_BYTES + 1) }, 'documentTooLarge'],
  ];
  it.each(cases)('%s', async (_what, sent, problem) => {
    const before = [
      onDisk(),
      await database.db.document.count(),
      await database.db.auditEntry.count(),
    ];
    expect(await problemOf(sent)).toBe(problem);
    expect([
      onDisk(),
      await database.db.document.count(),
      await database.db.auditEntry.count(),
    ]).toEqual(before);
  });

  it('but a packed object without a script is none', async () => {
    await stored({ file: samplePdf({ extra: objectStream('1 0 << /Type /Annot >>') }) });
  });
});

const HEAD =
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n';
const MEGA = 1024 * 1024;

/** A form that arrives piece by piece: `megabytes` of zeros in one file, and then what `end` does. */
function arriving(megabytes: number, end: (body: ReadableStreamDefaultController) => void) {
  const chunk = new Uint8Array(MEGA);
  const state = { pulled: 0 };
  const body = new ReadableStream({
    pull(controller) {
      if (state.pulled === 0) controller.enqueue(new TextEncoder().encode(HEAD));
      if (state.pulled++ < megabytes) controller.enqueue(chunk);
      else end(controller);
    },
  });
  const send = (headers: Record<string, string> = {}, signal?: AbortSignal) =>
    POST(
      new Request(addressOf({}), {
        method: 'POST',
        body,
        duplex: 'half',
        ...(signal ? { signal } : {}),
        headers: {
          'content-type': 'multipart/form-data; boundary=x',
          'sec-fetch-site': 'same-origin',
          accept: 'application/json',
          ...headers,
        },
      } as RequestInit),
    );
  return { state, send };
}

describe('two gigabytes', () => {
  const finish = (body: ReadableStreamDefaultController) => {
    body.enqueue(new TextEncoder().encode('\r\n--x--\r\n'));
    body.close();
  };

  it('are refused before they are sent when the request says so', async () => {
    const before = onDisk();
    const { state, send } = arriving(2_048, finish);
    const response = await send({ 'content-length': String(2_048 * MEGA) });
    expect(response.status).toBe(413);
    expect(state.pulled).toBeLessThan(4);
    expect(onDisk()).toEqual(before);
  });

  it('are cut off when it does not, with nothing on disk and little in memory', async () => {
    const before = onDisk();
    const memory = process.memoryUsage().rss;
    const { state, send } = arriving(2_048, finish);
    const response = await send();
    expect(response.status).toBe(413);
    expect(state.pulled).toBeLessThan(MAX_REQUEST_BYTES / MEGA + 8);
    expect(process.memoryUsage().rss - memory).toBeLessThan(150 * MEGA);
    expect(onDisk()).toEqual(before);
  });

  it('tell a form without scripts the sentence itself, and hang up', async () => {
    const { send } = arriving(2_048, finish);
    const response = await send({
      accept: 'text/html',
      'content-length': String(2_048 * MEGA),
    });
    expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
    expect(await response.text()).toContain('larger than 20 MB');
  });
});

describe('a client that goes away', () => {
  it('leaves nothing behind when its connection breaks', async () => {
    const before = onDisk();
    const { send } = arriving(5, (body) => body.error(new Error('ECONNRESET')));
    expect((await send()).status).toBe(400);
    expect(onDisk()).toEqual(before);
  });

  it('leaves nothing behind when it ends in the middle of the file', async () => {
    const before = onDisk();
    const { send } = arriving(5, (body) => body.close());
    expect((await send()).status).toBe(400);
    expect(onDisk()).toEqual(before);
  });

  it('leaves nothing behind when it cancels', async () => {
    const before = onDisk();
    const abort = new AbortController();
    const { send } = arriving(5, () => abort.abort());
    expect((await send({}, abort.signal)).status).toBe(400);
    expect(onDisk()).toEqual(before);
  });
});

describe('who may', () => {
  it('hand in: the provider for itself, a certifier for the office, and nobody else', async () => {
    const outcomes: unknown[] = [];
    const stranger = await person({});
    const everyone = [
      stranger,
      ...(await Promise.all(ROLES.map((role) => person({ roles: [role] })))),
    ];
    for (const actor of everyone) {
      signedIn.actor = actor;
      expect(await problemOf({ about: provider.address })).toBe('FORBIDDEN');
      const office = await problemOf({ purpose: 'checklist:case:item', about: provider.address });
      outcomes.push([actor.roles[0], office]);
    }
    expect(outcomes).toEqual([
      [undefined, 'FORBIDDEN'],
      ...ROLES.map((role) => [role, role === 'certifier' ? 'taken' : 'FORBIDDEN']),
    ]);
    signedIn.actor = null;
    expect(await problemOf({})).toBe('SIGN_IN_REQUIRED');
  });

  it('hand in: nobody from another site', async () => {
    const strangers: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
    ];
    for (const headers of strangers) expect(await problemOf({ headers })).toBe('FORBIDDEN');
  });

  it('see: the certifier, the regulator, the provider and its people; to all others it does not exist', async () => {
    const own = await stored();
    const organisation = { id: 'org', kind: 'PROVIDER' as const, wallet: provider.address };
    signedIn.actor = certifier;
    const office = await stored({ purpose: 'checklist:case:item', about: provider.address });

    const readers: [string, Actor | null, boolean, boolean][] = [
      ['nobody', null, false, false],
      ['stranger', await person({}), false, false],
      ['provider', provider, true, false],
      ['its people', await person({ organisations: [organisation] }), true, false],
      [
        'people of another',
        await person({ organisations: [{ ...organisation, wallet: certifier.address }] }),
        false,
        false,
      ],
      [
        'a company of that wallet',
        await person({ organisations: [{ ...organisation, kind: 'SME' }] }),
        false,
        false,
      ],
    ];
    for (const role of ROLES) {
      const may = role === 'certifier' || role === 'regulator';
      readers.push([role, await person({ roles: [role] }), may, may]);
    }
    const unknown = '00000000-0000-4000-8000-00000000000f';
    for (const [who, actor, ownSeen, officeSeen] of readers) {
      signedIn.actor = actor;
      expect([who, (await read(own)).status]).toEqual([who, ownSeen ? 200 : 404]);
      expect([who, (await read(office)).status]).toEqual([who, officeSeen ? 200 : 404]);
      if (!actor) continue;
      const listed = (await listDocumentsOf(actor, provider.address)).map(({ id }) => id);
      expect([who, listed]).toEqual([
        who,
        [...(ownSeen ? [own] : []), ...(officeSeen ? [office] : [])],
      ]);
    }
    signedIn.actor = await person({});
    const [foreign, none, nonsense] = await Promise.all([
      read(own),
      read(unknown),
      read('../../etc/passwd'),
    ]);
    const told = await Promise.all([foreign, none, nonsense].map((answer) => answer.text()));
    expect([foreign.status, none.status, nonsense.status]).toEqual([404, 404, 404]);
    expect(new Set(told).size).toBe(1);
  });

  it('take back: who handed it in, while no record names it', async () => {
    const { db } = database;
    const id = await stored();
    const now = new Date();
    const refusals = async (documentId: string, actors: Actor[]) => {
      const codes: string[] = [];
      for (const actor of actors)
        await removeDocument(db, { actor, now, documentId }).catch(({ code }) => codes.push(code));
      return codes;
    };
    expect(await refusals(id, [await person({}), certifier])).toEqual(['NOT_FOUND', 'FORBIDDEN']);
    signedIn.actor = certifier;
    const office = await stored({ purpose: 'checklist:case:item', about: provider.address });
    expect(await refusals(office, [provider, await person({ roles: ['certifier'] })])).toEqual([
      'NOT_FOUND',
      'FORBIDDEN',
    ]);

    await db.document.update({ where: { id }, data: { recordHash: `0x${'0a'.repeat(32)}` } });
    await expect(
      removeDocument(db, { actor: provider, now, documentId: id }),
    ).rejects.toMatchObject({
      key: 'documentKept',
    });
    expect(onDisk()).toContain(id);

    await db.document.update({ where: { id }, data: { recordHash: null } });
    await removeDocument(db, { actor: provider, now, documentId: id });
    await removeDocument(db, { actor: certifier, now, documentId: office });
    expect(onDisk()).not.toContain(id);
    expect(onDisk()).not.toContain(office);
    expect(
      await db.auditEntry.count({ where: { act: 'document.removed', actor: provider.address } }),
    ).toBe(1);
    signedIn.actor = provider;
    expect((await read(id)).status).toBe(404);
  });
});

describe('a document that changed on disk', () => {
  it.each([
    [
      'one byte',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[100] = (bytes[100] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    ['its length', (path: string) => writeFileSync(path, Buffer.alloc(30 * MEGA))],
    ['everything', (path: string) => rmSync(path)],
  ])('is not shown, and says so: %s', async (_what, change) => {
    const id = await stored();
    change(join(folder, 'documents', id.slice(0, 2), id));
    const response = await read(id);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('no longer what was handed in');
  });
});

describe('limits', () => {
  it('one owner keeps so many documents, and two at once do not share the last place', async () => {
    const { files } = DOCUMENT_QUOTA.ORGANISATION;
    await database.db.document.createMany({
      data: Array.from({ length: files - 1 }, () => ({
        ...{
          id: crypto.randomUUID(),
          providerWallet: provider.address,
          purpose: 'site-evidence:one',
        },
        ...{ fileName: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0x' },
        ...{
          uploadedBy: provider.userId,
          visibility: 'ORGANISATION' as const,
          createdAt: new Date(),
        },
      })),
    });
    const outcomes = await Promise.all([problemOf({}), problemOf({})]);
    expect(outcomes.sort()).toEqual(['documentQuota', 'taken']);
    signedIn.actor = certifier;
    expect(await problemOf({ purpose: 'checklist:case:item' })).toBe('taken');
  });

  it('one person is slowed down, and the neighbour is not', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 41 }, () => problemOf({ name: 'a.txt' })),
    );
    expect(outcomes).toContain('documentTooOften');
    signedIn.actor = certifier;
    expect(await problemOf({ name: 'a.txt' })).not.toBe('documentTooOften');
  });

  it('what killed processes left is swept after an hour, and nothing else', async () => {
    const id = await stored();
    const lost = '0b0b0b0b-0000-4000-8000-000000000001';
    const paths = [`documents/incoming/left`, `documents/${id.slice(0, 2)}/${lost}`].map((path) =>
      join(folder, path),
    );
    const old = new Date(Date.now() - 2 * 3_600_000);
    for (const path of paths) {
      writeFileSync(path, 'x');
      utimesSync(path, old, old);
    }
    utimesSync(join(folder, 'documents', id.slice(0, 2), id), old, old);
    writeFileSync(join(folder, 'documents/incoming/arriving'), 'x');
    expect(await sweepFiles({ db: database.db, now: new Date() })).toEqual({
      incoming: 1,
      withoutRow: 1,
    });
    expect(onDisk()).toEqual(expect.arrayContaining([id, 'arriving']));
    expect(onDisk()).not.toContain(lost);
  });
});
