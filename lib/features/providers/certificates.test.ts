import { zeroAddress } from 'viem';
import { expect, it } from 'vitest';

import { toBytes32 } from '@/lib/core/ids';

import { certificatesFrom, certificateState, type CertificateEvent } from './certificates';

const SIGNER = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
const record = (n: number) => `0x${String(n).padStart(64, '0')}`;

/** As the indexer keeps it: integers as text. */
function certified(at: number, { serial = 0, until = at + 100, tier = 2 } = {}): CertificateEvent {
  return {
    name: 'ProviderCertified',
    time: day(at),
    recordHash: record(at),
    args: {
      provider: SIGNER,
      signer: SIGNER,
      seconder: tier > 2 ? SIGNER : zeroAddress,
      tier: String(tier),
      region: toBytes32('CH-ZG'),
      expiresAt: String(day(until).getTime() / 1_000),
      serial: String(serial),
      inventory: [{ classId: toBytes32('H100-SXM5-80'), units: '8' }],
    },
  };
}
const event = (name: string, at: number, args: object = {}): CertificateEvent => ({
  ...{ name, time: day(at), recordHash: record(at), args },
});
const worth = (events: CertificateEvent[], at: number) =>
  certificatesFrom(events).map((one) => certificateState(one, day(at)));

it('reads what was signed, the first certificate being number one', () => {
  const [first, second] = certificatesFrom([certified(0), certified(50, { serial: 1, tier: 3 })]);
  expect(first).toMatchObject({
    serial: 1,
    tier: 2,
    region: 'CH-ZG',
    certifiedAt: day(0),
    expiresAt: day(100),
    signer: SIGNER,
    seconder: null,
    recordHash: record(0),
    inventory: [{ classId: 'H100-SXM5-80', units: 8 }],
  });
  expect(second).toMatchObject({ serial: 2, seconder: SIGNER, turns: [] });
});

it('is live up to its last second and lapses by itself', () => {
  expect(worth([certified(0)], 99)).toEqual(['LIVE']);
  expect(worth([certified(0)], 100)).toEqual(['LAPSED']);
});

it('a renewal ends the one before it, whatever time that had left', () => {
  const events = [certified(0), certified(50, { serial: 1 })];
  expect(worth(events, 60)).toEqual(['REPLACED', 'LIVE']);
  expect(certificatesFrom(events)[0]?.turns).toMatchObject([{ what: 'REPLACED', time: day(50) }]);
});

it('a suspension holds until it is lifted, beyond the expiry too, and keeps its reason', () => {
  const suspended = [certified(0), event('ProviderSuspended', 10, { reason: 'No meter readings' })];
  expect(worth(suspended, 20)).toEqual(['SUSPENDED']);
  expect(worth(suspended, 200)).toEqual(['SUSPENDED']);
  const restored = [...suspended, event('ProviderRestored', 30)];
  expect(worth(restored, 40)).toEqual(['LIVE']);
  expect(worth(restored, 100)).toEqual(['LAPSED']);
  expect(certificatesFrom(restored)[0]?.turns).toMatchObject([
    { what: 'SUSPENDED', reason: 'No meter readings' },
    { what: 'RESTORED', reason: null },
  ]);
});

it('what was revoked stays revoked, also when the provider then leaves', () => {
  const revoked = [certified(0), event('ProviderRevoked', 5, { reason: 'False invoices' })];
  expect(worth(revoked, 6)).toEqual(['REVOKED']);
  expect(worth([...revoked, event('ExitRequested', 7)], 8)).toEqual(['REVOKED']);
  expect(worth([certified(0), event('ExitRequested', 7)], 8)).toEqual(['LEFT']);
});

it('has nothing for a provider that only applied', () => {
  expect(certificatesFrom([event('ApplicationDeclined', 1)])).toEqual([]);
});
