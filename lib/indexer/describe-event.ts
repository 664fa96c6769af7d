import type { SyncEvent } from './sync';

export type EventDescription = { level: 'debug' | 'info' | 'warn' } & Record<
  string,
  string | number
>;

/** The fields of a sync event that belong in a log line. */
export function describe(event: SyncEvent): EventDescription {
  const head = event.head.number.toString();
  switch (event.type) {
    case 'range': {
      const logs = event.blocks.reduce((sum, block) => sum + block.logs.length, 0);
      return { level: 'debug', block: event.last.number.toString(), logs, head };
    }
    case 'block': {
      const { number, hash, logs } = event.block;
      return { level: 'debug', block: number.toString(), hash, logs: logs.length, head };
    }
    case 'reorg': {
      const { on, ancestor } = event;
      const depth = Number(on.number - ancestor.number);
      return { level: 'warn', block: ancestor.number.toString(), depth, replaced: on.hash, head };
    }
    case 'finalize':
      return { level: 'debug', block: event.final.number.toString(), head };
  }
}
