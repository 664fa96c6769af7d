import type { Deployment } from '@/lib/chain/contracts';
import type { Db } from '@/lib/db/client';

import { createDecoder } from '../decode';
import { createApplyLog } from '../handlers/apply-log';
import { Mirror } from '../mirror/mirror';
import type { SyncEvent } from '../sync';
import { fillMirror } from './fill-mirror';
import { settle } from './settle';
import { writeMirror } from './transaction';

export type WriteEvent = (event: SyncEvent) => Promise<void>;

/** Writes what the chain did, each event in one transaction: rows, derived rows and cursor together. */
export function createWriteEvent(db: Db, deployment: Deployment): WriteEvent {
  const { chainId } = deployment;
  const decoder = createDecoder(deployment);
  const applyLog = createApplyLog(deployment);

  return async (event) => {
    const { head, on: from } = event;
    switch (event.type) {
      case 'range': {
        const { blocks, last, wasFinal } = event;
        const move = { chainId, from, to: last, finalBlock: last.number, head };
        return writeMirror(db, move, async (tx) => {
          await fillMirror(new Mirror(tx, chainId), { blocks, last, decoder, applyLog });
          await settle(tx, { chainId, wasFinal, final: last.number });
        });
      }
      case 'block': {
        const { block } = event;
        const move = { chainId, from, to: block, head, undoBlock: block.number };
        return writeMirror(db, move, async (tx) => {
          const mirror = new Mirror(tx, chainId);
          await fillMirror(mirror, { blocks: [block], last: block, decoder, applyLog });
        });
      }
      case 'reorg': {
        const { ancestor } = event;
        return writeMirror(db, { chainId, from, to: ancestor, head }, async (tx) => {
          await tx.$executeRaw`SELECT chain_rollback(${chainId}::int, ${ancestor.number}::bigint)`;
        });
      }
      case 'finalize': {
        const { on, final, wasFinal } = event;
        const move = { chainId, from, to: on, finalBlock: final.number, head };
        return writeMirror(db, move, (tx) =>
          settle(tx, { chainId, wasFinal, final: final.number }),
        );
      }
    }
  };
}
