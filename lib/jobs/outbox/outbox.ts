import { BaseError, type Hex, type LocalAccount, type PublicClient } from 'viem';

import type { Db } from '@/lib/db/client';
import type { Outbox } from '@/lib/db/generated/client';

/** Who signs, and where it goes. */
export type SenderContext = {
  db: Db;
  now: Date;
  chain: { id: number; client: PublicClient; account: LocalAccount };
  /** How long to wait for a block, in milliseconds; 0 leaves that to the next run. Twenty seconds unless told. */
  receiptMs?: number;
};

/** A transaction that the server wants to send: one row of the outbox. */
export type Wish = {
  id: string;
  /** The signed transaction that was stored to be sent; null before. */
  sent: { signedTx: Hex; txHash: Hex; nonce: number; at: Date } | null;
};

export type SentWish = Wish & { sent: NonNullable<Wish['sent']> };

/** The wishes of a kind on a chain that have no end yet, with what they ask for. */
export async function openRows(
  db: Pick<Db, 'outbox'>,
  { kind, chainId }: { kind: string; chainId: number },
): Promise<(Wish & { payload: unknown })[]> {
  const rows = await db.outbox.findMany({
    where: {
      kind,
      key: { startsWith: `${kind}:${chainId}:` },
      status: { in: ['PENDING', 'SENT'] },
    },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map((row) => ({ id: row.id, payload: row.payload, sent: sentOf(row) }));
}

function sentOf({ signedTx, txHash, nonce, sentAt }: Outbox): Wish['sent'] {
  return signedTx !== null && txHash !== null && nonce !== null && sentAt !== null
    ? { signedTx: signedTx as Hex, txHash: txHash as Hex, nonce, at: sentAt }
    : null;
}

export type Ending = 'CONFIRMED' | 'SUPERSEDED' | 'FAILED';

export async function endWish(
  db: Pick<Db, 'outbox'>,
  wish: Wish,
  { status, now, lastError }: { status: Ending; now: Date; lastError?: string },
): Promise<void> {
  await db.outbox.updateMany({
    where: { id: wish.id, status: { in: ['PENDING', 'SENT'] } },
    data: { status, settledAt: now, ...(lastError !== undefined && { lastError }) },
  });
}

/** Runs a try to send, and keeps with the wish why it did not succeed. */
export async function noting<T>(db: Db, wish: Wish, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    await db.outbox.update({ where: { id: wish.id }, data: { lastError: sentenceOf(error) } });
    throw error;
  }
}

export function sentenceOf(error: unknown): string {
  const text = error instanceof BaseError ? error.shortMessage : String(error);
  // A revert's reason is whatever the contract said, and PostgreSQL keeps no NUL.
  return text.replaceAll('\0', '').slice(0, 1_000);
}
