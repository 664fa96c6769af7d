import { afterEach, describe, expect, it, vi } from 'vitest';

import { env, resetEnv } from './env';

const good = '3b1f0c8a5d7e92640fb8c1a7d3e5962f';

function withEnv(values: Record<string, string | undefined>) {
  resetEnv();
  for (const [name, value] of Object.entries({
    DATABASE_URL: 'postgresql://localhost/x',
    ...values,
  }))
    vi.stubEnv(name, value);
  return env;
}

afterEach(() => resetEnv());

describe('the session secret', () => {
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['short', good.slice(1)],
    ['long and of few characters', 'abcabcab'.repeat(8)],
  ])('is refused when it is %s, in the demonstration too', (_, secret) => {
    for (const demo of ['0', '1'])
      expect(withEnv({ NEXTAUTH_SECRET: secret, GRIDHALL_DEMO: demo })).toThrow(
        'NEXTAUTH_SECRET: needs at least 32 random characters',
      );
  });

  it('is taken when it is long and random', () => {
    expect(withEnv({ NEXTAUTH_SECRET: good })().NEXTAUTH_SECRET).toBe(good);
  });
});

it('the demonstration, whose keys are public, is refused on a chain that is not the local one', () => {
  const values = { NEXTAUTH_SECRET: good, GRIDHALL_DEMO: '1', CHAIN_ID: '1' };
  expect(withEnv(values)).toThrow('demo mode runs on chain 31337 only');
});

describe('mail', () => {
  it('is refused a server that is no mail server, and one without a sender', () => {
    const values = { NEXTAUTH_SECRET: good, MAIL_FROM: 'city@zug.example' };
    expect(withEnv({ ...values, SMTP_URL: 'https://mail.example' })).toThrow(
      'SMTP_URL: an address',
    );
    expect(withEnv({ ...values, MAIL_FROM: undefined, SMTP_URL: 'smtp://mail.example' })).toThrow(
      'MAIL_FROM: needs the sender',
    );
  });

  it('needs neither when nothing is to be sent', () => {
    expect(withEnv({ NEXTAUTH_SECRET: good })().SMTP_URL).toBeUndefined();
  });
});

it('names every variable at fault at once', () => {
  const said = withEnv({ NEXTAUTH_SECRET: good, CHAIN_ID: 'none', PORT: 'many' });
  expect(said).toThrow(/PORT: /);
  expect(said).toThrow(/CHAIN_ID: /);
});
