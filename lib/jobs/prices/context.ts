import type { LocalAccount } from 'viem';
import type { Logger } from 'pino';

import type { Deployment } from '@/lib/chain/contracts';
import type { PriceSources } from '@/lib/features/oracle/sources/config';

import type { SenderContext } from '../outbox/outbox';

/** When a price that was read is worth a transaction. */
export type Pace = {
  /** Published again after that many seconds although nothing moved. */
  heartbeatSeconds: number;
  /** Published at once when it moved that far from what the chain holds, in basis points. */
  moveBps: number;
  /** Published when the reference would end within that many seconds. */
  lookaheadSeconds: number;
};

/** The account of `chain` pays for the transactions; it need not be a reporter's. */
export type PricesContext = SenderContext & {
  deployment: Deployment;
  sources: PriceSources;
  /** Who signs the reports of a source, by its id. */
  reporters: ReadonlyMap<string, LocalAccount>;
  pace: Pace;
  log: Pick<Logger, 'warn' | 'info'>;
  /** The wall clock while lists are read, which takes its time; `now` unless told. */
  clock?: () => Date;
  /** Aborted when the worker is asked to end. */
  signal?: AbortSignal;
};
