import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, it, vi } from 'vitest';

import { CONTRACT_NAMES } from '@/lib/chain/contracts';
import { resetEnv } from '@/lib/env';

import { deployment } from './deployment';

const folder = mkdtempSync(path.join(tmpdir(), 'gridhall-deployment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const addresses = Object.fromEntries(
  CONTRACT_NAMES.map((name) => [name, '0x70997970c51812dc3a010c7d01b50e0d17dc79c8']),
);

function on(chainId: number, content?: string) {
  vi.stubEnv('DATABASE_URL', 'postgresql://localhost/none');
  vi.stubEnv('NEXTAUTH_SECRET', 'only-for-the-tests-0123456789abcdef');
  vi.stubEnv('GRIDHALL_DEPLOYMENTS_DIR', folder);
  vi.stubEnv('CHAIN_ID', String(chainId));
  resetEnv();
  if (content !== undefined) writeFileSync(path.join(folder, `${chainId}.json`), content);
}

it('reads the addresses in EIP-55 and the first block, once', () => {
  on(1, JSON.stringify({ ...addresses, block: 12 }));
  const read = deployment();
  expect(read).toMatchObject({ chainId: 1, block: 12n });
  expect(read.addresses.Reserve).toBe('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
  on(1, 'gone');
  expect(deployment()).toBe(read);
});

it('says where it looked when there is no deployment', () => {
  on(2);
  expect(deployment).toThrow(/No deployment is known for chain 2: .*2\.json cannot be read/);
});

it('names what is wrong with the file', () => {
  on(3, JSON.stringify({ ...addresses, Reserve: '0x12', block: -1 }));
  expect(deployment).toThrow(/Reserve: is not an address\nblock: /);
  on(4, '{');
  expect(deployment).toThrow(/4\.json is not JSON/);
});
