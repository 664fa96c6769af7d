import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/local/testing/database';

import { MAX_ATTEMPTS, pauseAfter } from './backoff';
import { cancelMail, queueMail } from './queue-mail';
import { sendDueMail } from './send-due-mail';
import { startMailServer, type TestMailServer } from './testing/mail-server';
import { mailboxLetterbox, smtpLetterbox, type Letterbox } from './transport';

const NOW = new Date('2026-11-22T10:00:00Z');
const log = pino({ level: 'silent' });

let database: TestDatabase;
let db: Db;
let server: TestMailServer;
let clock: Date;

beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  clock = NOW;
  server.received.length = 0;
  server.refuse(undefined);
  database = await createTestDatabase();
  db = database.db;
  return () => database.drop();
});

const smtp = () => smtpLetterbox({ url: server.url, from: 'City of Zug <programme@zug.example>' });

const send = (letterbox: Letterbox = smtp()) =>
  sendDueMail({
    db,
    log,
    now: () => clock,
    mailing: { letterbox, city: 'City of Zug', baseUrl: 'https://compute.zug.example' },
  });

const wish = (key: string, overrides = {}) =>
  db.$transaction((tx) =>
    queueMail(tx, {
      key,
      to: 'ops@lakeside.example',
      template: 'expiry-reminder',
      params: {
        organisation: 'Lakeside <b>& Sons</b>',
        days: 30,
        expiresAt: '2026-12-22T10:00:00Z',
      },
      now: NOW,
      ...overrides,
    }),
  );

const read = (key: string) => db.mail.findUniqueOrThrow({ where: { key } });

describe('a mail', () => {
  it('reaches the mail server as text and as HTML, with the link into the portal and no markup of others', async () => {
    await wish('a');
    expect(await send()).toBe(1);
    const [mail] = server.received;
    expect(mail).toMatchObject({ from: 'programme@zug.example', to: ['ops@lakeside.example'] });
    const raw = mail!.raw.replaceAll('=\r\n', '');
    expect(raw).toContain('Subject: Certification ends within 30 days');
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain('https://compute.zug.example/provider');
    expect(raw).toContain('22 December 2026 at 11:00');
    expect(raw).toContain('Content-Type: text/plain');
    expect(raw).toContain('Lakeside &lt;b&gt;&amp; Sons&lt;/b&gt;');
    expect(raw).not.toMatch(/<script|<img/i);
    expect(await read('a')).toMatchObject({
      sentAt: NOW,
      sentBy: 'SMTP',
      dueAt: null,
      attempts: 1,
    });
  });

  it('wished twice goes out once', async () => {
    expect(await wish('a')).toBe(true);
    expect(await wish('a')).toBe(false);
    await send();
    expect(await wish('a')).toBe(false);
    await send();
    expect(server.received).toHaveLength(1);
  });

  it('is not sent when what it tells was rolled back', async () => {
    const rolledBack = db.$transaction(async (tx) => {
      const params = { organisation: 'L', expiresAt: NOW.toISOString() };
      await queueMail(tx, {
        key: 'a',
        to: 'a@b.example',
        template: 'expiry-lapsed',
        params,
        now: NOW,
      });
      throw new Error('undone');
    });
    await expect(rolledBack).rejects.toThrow('undone');
    expect(await send()).toBe(0);
  });

  it('waits until it is due', async () => {
    await wish('a', { dueAt: new Date(NOW.getTime() + 1) });
    expect(await send()).toBe(0);
    clock = new Date(NOW.getTime() + 1);
    expect(await send()).toBe(1);
  });

  it('withdrawn is not sent, and wished again it is', async () => {
    await wish('a');
    expect(await db.$transaction((tx) => cancelMail(tx, { keys: ['a', 'b'], now: NOW }))).toBe(1);
    expect(await send()).toBe(0);
    expect(await wish('a')).toBe(true);
    expect(await send()).toBe(1);
    expect(await db.$transaction((tx) => cancelMail(tx, { keys: ['a'], now: NOW }))).toBe(0);
  });

  it('is sent once however many workers look', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, i) => wish(`m${i}`)));
    const counts = await Promise.all([send(), send(), send(), send()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(12);
    expect(server.received).toHaveLength(12);
  });
});

describe('a mail that fails', () => {
  it('is tried again when its pause is over and not before', async () => {
    await wish('a');
    server.refuse(451);
    expect(await send()).toBe(0);
    expect(await read('a')).toMatchObject({ attempts: 1, sentAt: null, givenUpAt: null });
    server.refuse(undefined);
    clock = new Date(NOW.getTime() + pauseAfter(1) - 1);
    expect(await send()).toBe(0);
    clock = new Date(NOW.getTime() + pauseAfter(1));
    expect(await send()).toBe(1);
    expect(await read('a')).toMatchObject({ attempts: 2, lastError: null });
  });

  it('is given up when the server refuses it for good', async () => {
    await wish('a');
    server.refuse(550);
    await send();
    expect(await read('a')).toMatchObject({ givenUpAt: NOW, dueAt: null, attempts: 1 });
    expect((await read('a')).lastError).toContain('550');
  });

  it('is given up after some two days without a server', async () => {
    await wish('a');
    const nowhere = smtpLetterbox({ url: 'smtp://127.0.0.1:1', from: 'a@b.example' });
    for (let i = 0; i < MAX_ATTEMPTS; i += 1) {
      await send(nowhere);
      clock = new Date(clock.getTime() + pauseAfter(i + 1));
    }
    expect(await read('a')).toMatchObject({ attempts: MAX_ATTEMPTS, dueAt: null, sentAt: null });
    const hours = (clock.getTime() - NOW.getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(36);
    expect(hours).toBeLessThan(72);
  });

  it('whose worker died on the way is sent again under the same Message-ID', async () => {
    await wish('a');
    // Taken by the server, and never noted: as if the process had ended in between.
    const dying: Letterbox = {
      name: 'SMTP',
      async deliver(mail) {
        await smtp().deliver(mail);
        throw new Error('killed');
      },
    };
    await send(dying);
    clock = new Date(NOW.getTime() + pauseAfter(1));
    await send();
    const ids = server.received.map(({ raw }) => /^Message-ID: (.+)$/m.exec(raw)?.[1]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });
});

it('in a demonstration stays on the machine and says so', async () => {
  await wish('a');
  expect(await send(mailboxLetterbox)).toBe(1);
  expect(server.received).toEqual([]);
  expect(await read('a')).toMatchObject({ sentBy: 'MAILBOX', sentAt: NOW });
});
