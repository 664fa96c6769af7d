import { PRIVILEGED_EVENTS, chainAct, type PrivilegedEvent } from '@/lib/audit/acts';
import { appendEntries, lockLog } from '@/lib/audit/append';
import type { ChainEvent } from '@/lib/audit/entry';
import type { Db, Tx } from '@/lib/db/client';
import type { Address, Hex } from 'viem';

export type ChainActsContext = {
  db: Db;
  /** Events in one transaction; 500 unless told. */
  batch?: number;
};

/**
 * Reports every final event of a privileged kind to the log, once, in the order of the chain. Returns how many were new.
 *
 * Exactly once, because the log is locked before the mirror is asked what is missing, and because `eventKey` is unique.
 * Only final events: an entry cannot be taken back, and a reorganised block would ask for just that.
 */
export async function logChainActs({ db, batch = 500 }: ChainActsContext): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await db.$transaction(
      async (tx) => {
        await lockLog(tx);
        const events = await findUnreported(tx, batch);
        await appendEntries(tx, events.map(toEntry));
        return events.length;
      },
      // Waits behind whoever writes to the log; a batch itself takes some 50 ms.
      { timeout: 30_000 },
    );
    total += count;
    if (count < batch) return total;
  }
}

type EventRow = {
  chainId: number;
  blockHash: Hex;
  logIndex: number;
  time: Date;
  txHash: Hex;
  sender: Address;
  name: PrivilegedEvent;
  subject: string;
  recordHash: Hex | null;
};

function findUnreported(tx: Tx, limit: number): Promise<EventRow[]> {
  return tx.$queryRaw<EventRow[]>`
    SELECT e."chainId", e."blockHash", e."logIndex", e.time, e."txHash", e.sender, e.name, e.subject, e."recordHash"
    FROM chain_event e
    JOIN chain_cursor c ON c."chainId" = e."chainId" AND e."blockNumber" <= c."finalBlock"
    LEFT JOIN audit_entry a ON a."eventKey" = e."chainId" || ':' || e."blockHash" || ':' || e."logIndex"
    WHERE e.name = ANY(${[...PRIVILEGED_EVENTS]}::text[]) AND a.index IS NULL
    ORDER BY e."chainId", e."blockNumber", e."logIndex"
    LIMIT ${limit}`;
}

function toEntry(row: EventRow): ChainEvent {
  return {
    act: chainAct(row.name),
    actor: { address: row.sender, role: 'sender' },
    subject: row.subject,
    record: row.recordHash,
    time: row.time,
    tx: {
      chainId: row.chainId,
      blockHash: row.blockHash,
      hash: row.txHash,
      logIndex: row.logIndex,
    },
  };
}
