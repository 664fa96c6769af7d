import 'server-only';

import { createHmac, randomBytes } from 'node:crypto';

import { AppError } from '@/lib/core/errors';
import type { Db } from '@/lib/db/client';

/** Minutes in which a nonce must be signed and sent back. */
export const NONCE_MINUTES = 10;

/** Open nonces and failed attempts that one network address may have at a time; enough for an office behind one address. */
const PER_CLIENT = 60;

/** Open nonces in all, so that spoofed addresses cannot fill the table. */
const IN_ALL = 20_000;

const TAG = 8;

/**
 * A nonce for one sign-in. Its first eight characters stand for the client's network address (keyed hash, so that the
 * address itself is not kept), which makes counting one client's nonces a range of the primary key.
 *
 * @throws AppError TOO_MANY_REQUESTS
 */
export async function issueNonce(
  db: Db,
  { client, secret, now }: { client: string; secret: string; now: Date },
): Promise<string> {
  const tag = createHmac('sha256', secret).update(client).digest('hex').slice(0, TAG);
  await db.signInNonce.deleteMany({ where: { expiresAt: { lte: now } } });
  const [mine, all] = await Promise.all([
    db.signInNonce.count({ where: { nonce: { startsWith: tag } } }),
    db.signInNonce.count(),
  ]);
  if (mine >= PER_CLIENT || all >= IN_ALL) {
    throw new AppError('TOO_MANY_REQUESTS', {
      key: 'signIn.tooMany',
      params: { minutes: NONCE_MINUTES },
    });
  }
  const nonce = tag + randomBytes(16).toString('hex');
  await db.signInNonce.create({ data: { nonce, expiresAt: expiry(now) } });
  return nonce;
}

/** Whether `nonce` was good; it is not any more. One statement, so that of parallel attempts exactly one succeeds. */
export async function spendNonce(db: Db, nonce: string, now: Date): Promise<boolean> {
  const spent = await db.$queryRaw<unknown[]>`
    DELETE FROM sign_in_nonce WHERE nonce = ${nonce} AND "expiresAt" > ${now} RETURNING nonce`;
  return spent.length === 1;
}

/**
 * Counts a failed attempt against the client that `nonce` was given to. The mark holds a hyphen, which EIP-4361 does not
 * allow in a nonce, so it can never be spent; it goes with the expired nonces.
 */
export async function markFailure(db: Db, nonce: string, now: Date): Promise<void> {
  const mark = `${nonce.slice(0, TAG)}-${randomBytes(8).toString('hex')}`;
  await db.signInNonce.create({ data: { nonce: mark, expiresAt: expiry(now) } });
}

function expiry(now: Date): Date {
  return new Date(now.getTime() + NONCE_MINUTES * 60_000);
}
