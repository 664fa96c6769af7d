import type { Address, Hash, Hex } from 'viem';
import { z } from 'zod';

import { browserStorage, type BrowserStorage } from '@/lib/core/browser-storage';

/** The transaction that carries a record's act, as this browser sent it. */
export type Sent = { hash: Hash; account: Address };

const KEY = 'gridhall.sent';
/** More decisions than anybody enacts in the time that the record takes. */
const KEPT = 50;

const hex = z.templateLiteral(['0x', z.string()]);
const content = z.array(z.object({ record: hex, hash: hex, account: hex }));

/**
 * Which decisions this browser has sent to the chain already. Between the sending and the record, some seconds, nobody else
 * knows of it, and the contracts do not refuse a second act with the same record hash: a page that was loaded again must
 * follow the transaction and not send another. Entries are kept after the end too, for a page that is older than that.
 */
export function createSentStore(storage: BrowserStorage | undefined) {
  const listeners = new Set<() => void>();
  const read = () => {
    try {
      return content.parse(JSON.parse(storage?.getItem(KEY) ?? '[]'));
    } catch {
      return [];
    }
  };
  const write = (entries: z.infer<typeof content>) => {
    try {
      storage?.setItem(KEY, JSON.stringify(entries.slice(-KEPT)));
    } catch {
      // A full storage must not end what follows a transaction that is out.
    }
    for (const listener of listeners) listener();
  };
  const others = (record: Hex) => read().filter((entry) => entry.record !== record);

  return {
    get(record: Hex): Sent | undefined {
      return read().find((entry) => entry.record === record);
    },
    put(record: Hex, { hash, account }: Sent): void {
      write([...others(record), { record, hash, account }]);
    },
    forget(record: Hex): void {
      write(others(record));
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export type SentStore = ReturnType<typeof createSentStore>;

export const sentStore = createSentStore(browserStorage());
