import { expect, test } from 'vitest';

import { DEMO_ACCOUNTS, FUNDED_ACCOUNTS } from './demo-accounts';
import { demoSigner } from './demo-signer';

test('every demonstration account is the one its index derives', () => {
  for (const account of DEMO_ACCOUNTS)
    expect([account.key, account.address]).toEqual([account.key, demoSigner(account).address]);
});

test('keys and indices are used once, and the local chain funds them all', () => {
  expect(new Set(DEMO_ACCOUNTS.map(({ key }) => key)).size).toBe(DEMO_ACCOUNTS.length);
  expect(DEMO_ACCOUNTS.map(({ index }) => index)).toEqual(DEMO_ACCOUNTS.map((_, index) => index));
  expect(DEMO_ACCOUNTS.length).toBeLessThanOrEqual(FUNDED_ACCOUNTS);
});

test('every name says that it is a demonstration', () => {
  for (const { displayName } of DEMO_ACCOUNTS) expect(displayName).toMatch(/\(demo\)$/);
});
