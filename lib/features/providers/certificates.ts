import type { Hex } from 'viem';
import { z } from 'zod';

import { fromBytes32 } from '@/lib/core/ids';

import type { CertificateDto, CertificateState, CertificateTurn } from './schema';

/** Events of the registry that begin a certificate or change what it is worth. */
export const CERTIFICATE_EVENTS = [
  'ProviderCertified',
  'ProviderSuspended',
  'ProviderRestored',
  'ProviderRevoked',
  'ExitRequested',
] as const;

export type CertificateEvent = {
  name: string;
  time: Date;
  args: unknown;
  recordHash: string | null;
};

const name32 = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/)
  .transform((value) => fromBytes32(value as Hex));

const certified = z.object({
  signer: z.string(),
  seconder: z.string(),
  tier: z.coerce.number(),
  region: name32,
  expiresAt: z.coerce.number().transform((seconds) => new Date(seconds * 1_000)),
  /** Certifications before this one. */
  serial: z.coerce.number(),
  inventory: z.array(z.object({ classId: name32, units: z.coerce.number() })),
});

const NOBODY = /^0x0{40}$/;

const TURNS: Record<string, CertificateTurn['what']> = {
  ProviderSuspended: 'SUSPENDED',
  ProviderRestored: 'RESTORED',
  ProviderRevoked: 'REVOKED',
  ExitRequested: 'LEFT',
};

/** Every certificate of a provider from its events, oldest first, with what befell each while it was the newest. */
export function certificatesFrom(events: readonly CertificateEvent[]): CertificateDto[] {
  const certificates: CertificateDto[] = [];
  for (const { name, time, args, recordHash } of events) {
    const before = certificates.at(-1);
    const what = TURNS[name];
    if (what) before?.turns.push({ what, time, recordHash, reason: reasonOf(args) });
    if (name !== 'ProviderCertified') continue;
    before?.turns.push({ what: 'REPLACED', time, recordHash, reason: null });
    const { serial, seconder, ...signed } = certified.parse(args);
    certificates.push({
      ...signed,
      serial: serial + 1,
      seconder: NOBODY.test(seconder) ? null : seconder,
      certifiedAt: time,
      recordHash,
      turns: [],
    });
  }
  return certificates;
}

/** What a certificate is worth at a moment after its last event. A suspension or an end outlasts the expiry: it says more. */
export function certificateState(
  { turns, expiresAt }: Pick<CertificateDto, 'turns' | 'expiresAt'>,
  now: Date,
): CertificateState {
  const befell = new Set(turns.map(({ what }) => what));
  for (const end of ['REPLACED', 'REVOKED', 'LEFT'] as const) if (befell.has(end)) return end;
  if (turns.at(-1)?.what === 'SUSPENDED') return 'SUSPENDED';
  return expiresAt > now ? 'LIVE' : 'LAPSED';
}

function reasonOf(args: unknown): string | null {
  const known = z.object({ reason: z.string().min(1) }).safeParse(args);
  return known.success ? known.data.reason : null;
}
