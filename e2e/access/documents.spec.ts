import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';

import { expect, test, type BrowserContext, type Page } from '@playwright/test';

import { db } from '@/lib/db/client';
import { demoAccount } from '@/lib/local/demo-accounts';

import { signIn } from '../fixtures/portal';

test.skip(({ isMobile }) => isMobile, 'the same addresses');
test.setTimeout(120_000);

const MEGA = 1024 * 1024;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n');
const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5_000, 0x90), PDF]);
const provider = demoAccount('visitor-provider-2').address;

const address = `/api/documents?provider=${provider}&purpose=site-evidence%3Aelsewhere`;

/** Files that are arriving or were left while arriving. */
function arriving(): string[] {
  const folder = join(process.env.GRIDHALL_DATA_DIR ?? '.data', 'documents', 'incoming');
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function send(page: Page, file: Buffer, name = 'evidence.pdf', type = 'application/pdf') {
  return page.request.post(address, {
    headers: { origin: new URL(page.url()).origin, accept: 'application/json' },
    multipart: { file: { name, mimeType: type, buffer: file } },
  });
}

type Pouring = { status: number | undefined; sent: number; text: string };

/** Sends `bytes` of a file as fast as the portal takes them, until it answers or hangs up; or hangs up itself. */
async function pour(
  context: BrowserContext,
  base: string,
  { bytes, announce, leaveAt }: { bytes: number; announce: boolean; leaveAt?: number },
): Promise<Pouring> {
  const cookies = await context.cookies(base);
  const head =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n';
  return new Promise((resolve) => {
    let sent = 0;
    const outcome: Pouring = { status: undefined, sent: 0, text: '' };
    const end = () => resolve({ ...outcome, sent });
    const request = httpRequest(new URL(address, base), {
      method: 'POST',
      headers: {
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        origin: base,
        'content-type': 'multipart/form-data; boundary=x',
        ...(announce ? { 'content-length': String(bytes + head.length) } : {}),
      },
    });
    request.on('response', (response) => {
      outcome.status = response.statusCode;
      response.on('data', (part: Buffer) => (outcome.text += part.toString()));
      response.on('close', () => {
        request.destroy();
        end();
      });
    });
    request.on('error', end);
    const chunk = Buffer.alloc(MEGA);
    const go = () => {
      if (outcome.status !== undefined || request.destroyed) return;
      if (leaveAt !== undefined && sent >= leaveAt) return void request.destroy(new Error('left'));
      if (sent >= bytes) return void request.end('\r\n--x--\r\n');
      sent += chunk.length;
      request.write(chunk, () => setImmediate(go));
    };
    request.write(head, go);
  });
}

test('two gigabytes are refused before they are sent, and leave nothing on disk', async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(page, 'visitor-provider-2');
  const base = baseURL ?? '';
  const announced = await pour(context, base, { bytes: 2_048 * MEGA, announce: true });
  expect(announced).toMatchObject({ status: 413, text: expect.stringContaining('20 MB') });
  expect(announced.sent).toBeLessThan(200 * MEGA);

  const unannounced = await pour(context, base, { bytes: 2_048 * MEGA, announce: false });
  // A plain form is led back, once it has stopped sending; one that goes on is cut off.
  expect([303, 413, undefined]).toContain(unannounced.status);
  expect(unannounced.sent).toBeLessThan(300 * MEGA);
  await expect.poll(arriving).toEqual([]);
  const kept = { providerWallet: provider, purpose: 'site-evidence:elsewhere' };
  expect(await db().document.count({ where: kept })).toBe(0);
});

test('who hangs up in the middle of a file leaves nothing on disk', async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(page, 'visitor-provider-2');
  const left = await pour(context, baseURL ?? '', {
    bytes: 15 * MEGA,
    announce: true,
    leaveAt: 8 * MEGA,
  });
  expect(left.status).toBeUndefined();
  await expect.poll(arriving).toEqual([]);
});

test('a program that is called PDF is refused with a sentence, a document is kept and shown to its own only', async ({
  page,
  browser,
}) => {
  await signIn(page, 'visitor-provider-2');
  const refused = await send(page, PROGRAM);
  expect(refused.status()).toBe(400);
  expect(await refused.json()).toMatchObject({ error: { key: 'documentNotWhatItSays' } });

  const taken = await send(page, PDF);
  expect(taken.status()).toBe(201);
  const { id } = (await taken.json()) as { id: string };
  const url = `/api/documents/${id}`;
  const own = await page.request.get(url);
  expect(Buffer.from(await own.body()).equals(PDF)).toBe(true);
  expect(own.headers()).toMatchObject({
    'content-disposition': expect.stringContaining('attachment'),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(own.headers()['content-security-policy']).toContain('sandbox');

  const seen: [string, number][] = [];
  for (const who of ['certifier', 'regulator', 'provider-1', 'sme-1', 'treasurer', 'admin']) {
    const other = await browser.newPage();
    await signIn(other, who);
    seen.push([who, (await other.request.get(url)).status()]);
    await other.context().close();
  }
  expect(seen).toEqual([
    ['certifier', 200],
    ['regulator', 200],
    ['provider-1', 404],
    ['sme-1', 404],
    ['treasurer', 404],
    ['admin', 404],
  ]);
  const anyone = await browser.newContext();
  expect((await anyone.request.get(new URL(url, page.url()).href)).status()).toBe(404);
  await anyone.close();
});

test('another site cannot send a document in somebody’s name', async ({ page }) => {
  await signIn(page, 'visitor-provider-2');
  const response = await page.request.post(address, {
    headers: { origin: 'https://evil.example', accept: 'application/json' },
    multipart: { file: { name: 'a.pdf', mimeType: 'application/pdf', buffer: PDF } },
  });
  expect(response.status()).toBe(403);
});
