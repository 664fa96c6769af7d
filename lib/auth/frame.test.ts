import { NextRequest, NextResponse } from 'next/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { resetEnv } from '@/lib/env';
import proxy from '@/proxy';

/** Stands in for the choice of a language, whose package finds Next only when both are bundled. */
vi.mock('next-intl/middleware', () => ({
  default: () => (request: NextRequest) =>
    request.nextUrl.pathname === '/'
      ? NextResponse.redirect(new URL('/en', request.url))
      : NextResponse.next(),
}));

beforeEach(() => at('https://gridhall.example'));

function at(origin: string): void {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody');
  vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef');
  vi.stubEnv('NEXTAUTH_URL', origin);
  resetEnv();
}

/** What the proxy lets the browser keep when it asks for a page like this. */
async function kept(headers: Record<string, string>, path = '/sign-in'): Promise<string[]> {
  const response = await proxy(new NextRequest(`https://gridhall.example${path}`, { headers }));
  return response.headers.getSetCookie().filter((line) => line.includes('gridhall.framed'));
}

const FROM_FRAME = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' };

describe('a page in the frame of another site', () => {
  it('gets a marker that browsers keep in the jar of that site alone', async () => {
    const [marker = '', ...more] = await kept(FROM_FRAME);
    expect(more).toEqual([]);
    const [pair, ...attributes] = marker.split('; ');
    expect(pair).toBe('__Host-gridhall.framed=1');
    expect(attributes.map((name) => name.toLowerCase()).sort()).toEqual(
      ['path=/', 'secure', 'httponly', 'samesite=none', 'partitioned'].sort(),
    );
  });

  it('gets it at every address, also where it is led on to another one', async () => {
    for (const path of ['/', '/office/quorum', '/reserve'])
      expect(await kept(FROM_FRAME, path), path).toHaveLength(1);
  });

  it('gets it on a laptop too, under a name that browsers take over http', async () => {
    at('http://localhost:3000');
    expect((await kept(FROM_FRAME))[0]).toMatch(/^gridhall\.framed=1; .*Secure/);
  });
});

describe('a page anywhere else', () => {
  it.each([
    ['typed in', { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }],
    ['linked to by another site', { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' }],
    ['in a frame of ours', { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-origin' }],
    ['in a frame of a neighbour', { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-site' }],
    ['asked for by a script', { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'cross-site' }],
    ['asked for by an old browser', {}],
  ])('gets no marker: %s', async (_name, headers) => {
    expect(await kept(headers)).toEqual([]);
  });

  it('loses one that a browser without jars for frames brings along', async () => {
    const document = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' };
    const [removed] = await kept({ ...document, cookie: '__Host-gridhall.framed=1' });
    expect(removed).toMatch(/^__Host-gridhall\.framed=/);
    expect(removed).toMatch(/Max-Age=0/);
    // Browsers remove a cookie from a jar only when told in that jar's terms.
    expect(removed).toMatch(/Partitioned/);
  });

  it('keeps it when the frame goes on inside itself', async () => {
    const inside = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-origin' };
    expect(await kept({ ...inside, cookie: '__Host-gridhall.framed=1' })).toEqual([]);
  });
});
