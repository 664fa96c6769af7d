import 'server-only';

import { randomBytes } from 'node:crypto';

import { isHex, type Address, type Client } from 'viem';

import { appendEntry } from '@/lib/audit/append';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db, Tx } from '@/lib/db/client';

import { markFailure, spendNonce } from './nonce';
import { isSignedBy, readSiweMessage, type SiweExpectation } from './siwe';
import { SESSION_HOURS } from './token';

export type SignInAttempt = {
  message: string;
  signature: string;
  /** The invented person behind a wallet of the demonstration. */
  demoName?: (address: Address) => string | undefined;
} & SiweExpectation;

export type StartedSession = { sessionId: string; userId: string; address: Address };

/**
 * Turns a signed EIP-4361 message into a session. The nonce is spent first, by the statement that accepts it: whatever
 * happens then, the same message never works again. An unknown wallet becomes a new person.
 *
 * @param client reads the chain for contract wallets.
 * @throws AppError BAD_INPUT, or UNAVAILABLE when a contract wallet cannot be asked.
 */
export async function startSession(
  db: Db,
  client: Client,
  { message, signature, demoName, ...expected }: SignInAttempt,
): Promise<StartedSession> {
  const { now } = expected;
  const { address, nonce } = readSiweMessage(message, expected);
  if (!(await spendNonce(db, nonce, now)))
    throw new AppError('BAD_INPUT', {
      key: 'signIn.expired',
      message: 'nonce unknown, spent or expired',
    });

  if (!isHex(signature) || !(await isSignedBy(client, { address, message, signature }))) {
    await markFailure(db, nonce, now);
    throw new AppError('BAD_INPUT', {
      key: 'signIn.badSignature',
      message: `signature of ${address}`,
    });
  }

  const userId = await personOf(db, address, demoName?.(address));
  const sessionId = randomBytes(32).toString('base64url');
  await db.$transaction(async (tx) => {
    await tx.session.create({
      data: { id: sessionId, userId, address, createdAt: now, expiresAt: expiryOf(now) },
    });
    await recordSession(tx, 'session.started', address, now);
  });
  return { sessionId, userId, address };
}

/**
 * Ends a session of `userId`, at once and for good. False when it was not open: then nothing is written, so that the log
 * holds each end once.
 */
export async function endSession(
  db: Db,
  { sessionId, userId, now }: { sessionId: string; userId?: string; now: Date },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { id: sessionId, userId, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
      select: { address: true },
    });
    if (!ended) return false;
    await recordSession(tx, 'session.ended', ended.address as Address, now);
    return true;
  });
}

async function personOf(db: Db, address: Address, demoName: string | undefined): Promise<string> {
  const known = await db.wallet.findUnique({ where: { address }, select: { userId: true } });
  if (known) return known.userId;
  try {
    const user = await db.user.create({
      data: {
        displayName: demoName ?? shortAddress(address),
        demo: demoName !== undefined,
        wallets: { create: { address } },
      },
      select: { id: true },
    });
    return user.id;
  } catch (error) {
    // Two first sign-ins of one wallet at once: the other one made the person.
    const other = await db.wallet.findUnique({ where: { address }, select: { userId: true } });
    if (other) return other.userId;
    throw error;
  }
}

function recordSession(
  tx: Tx,
  act: 'session.started' | 'session.ended',
  address: Address,
  time: Date,
) {
  return appendEntry(tx, {
    act,
    actor: { address, role: 'person' },
    subject: subject.account(address),
    record: null,
    time,
  });
}

function expiryOf(now: Date): Date {
  return new Date(now.getTime() + SESSION_HOURS * 3_600_000);
}

function shortAddress(address: Address): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}
