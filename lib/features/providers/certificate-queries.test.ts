import { zeroAddress } from 'viem';
import { beforeAll, expect, it } from 'vitest';

import { subject, toBytes32 } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { testPortal } from '@/lib/local/testing/portal';

import { certificatesOf, getCertificate } from './certificate-queries';

const CHAIN = 31_337;
const PROVIDER = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const OTHER = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';
const BLOCK_TIME = new Date('2026-06-01T00:00:00Z');
const day = (n: number) => new Date(BLOCK_TIME.getTime() + n * 86_400_000);

const portal = testPortal();
beforeAll(() =>
  portal.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('gridhall.indexer', 'on', true)`;
    await tx.$executeRaw`
      INSERT INTO chain_cursor VALUES (${CHAIN}, 9, '0x', ${BLOCK_TIME}, 9, 9, ${BLOCK_TIME}, now())`;
    await mirror(tx, 1, 'ProviderCertified', { ...certified(0, day(-10)) });
    await mirror(tx, 2, 'ProviderSuspended', { reason: 'No meter readings' });
    await mirror(tx, 3, 'ProviderRestored', {});
    // A renewal before the end of the one in force; it ends ten days after the mirror's block.
    await mirror(tx, 4, 'ProviderCertified', { ...certified(1, day(10)) });
    // Not of the registry's certificates, and not of this provider.
    await mirror(tx, 5, 'StakeDeposited', { amount: '1' });
    await mirror(tx, 6, 'ProviderRevoked', { reason: 'Another one' }, OTHER);
  }),
);

function certified(serial: number, expiresAt: Date) {
  return {
    signer: PROVIDER,
    seconder: zeroAddress,
    tier: '2',
    region: toBytes32('CH-ZG'),
    expiresAt: String(expiresAt.getTime() / 1_000),
    serial: String(serial),
    inventory: [{ classId: toBytes32('H100-SXM5-80'), units: '8' }],
  };
}

async function mirror(tx: Tx, at: number, name: string, args: object, provider = PROVIDER) {
  await tx.chainEvent.create({
    data: {
      chainId: CHAIN,
      blockHash: `0x${String(at).padStart(64, '0')}`,
      logIndex: 0,
      blockNumber: BigInt(at),
      time: day(at - 200),
      txHash: `0x${String(at).padStart(64, '0')}`,
      sender: provider,
      contract: 'ProviderRegistry',
      name,
      args,
      subject: subject.provider(provider),
      recordHash: null,
    },
  });
}

it('tells every certificate of a provider, newest first, with what befell it', async () => {
  const all = await certificatesOf(PROVIDER, BLOCK_TIME);
  expect(all.map(({ serial, state }) => ({ serial, state }))).toEqual([
    { serial: 2, state: 'LIVE' },
    { serial: 1, state: 'REPLACED' },
  ]);
  expect(all[1]?.turns.map(({ what }) => what)).toEqual(['SUSPENDED', 'RESTORED', 'REPLACED']);
});

it('keeps nothing alive on the word of a chain that fell silent', async () => {
  const states = async (today: Date) =>
    (await certificatesOf(PROVIDER, today)).map(({ state }) => state);
  expect(await states(day(9))).toEqual(['LIVE', 'REPLACED']);
  expect(await states(day(11))).toEqual(['LAPSED', 'REPLACED']);
  // Our clock being behind keeps it alive no longer either: the later of the two judges.
  expect(await states(day(-300))).toEqual(['LIVE', 'REPLACED']);
});

it.each([
  ['a number that was never given', PROVIDER, 3],
  ['zero', PROVIDER, 0],
  ['a provider without a certificate', OTHER, 1],
  ['what is no address', 'Lakeside', 1],
])('finds nothing for %s', async (_what, address, serial) => {
  await expect(getCertificate(address, serial)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
