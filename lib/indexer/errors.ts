/**
 * `retryable` says what the loop does next: look again after a pause, or stop with the message, because looking again
 * would find the same.
 */
export class IndexerError extends Error {
  override readonly name: string = 'IndexerError';
  readonly retryable: boolean;

  constructor(message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retryable = options.retryable;
  }
}

/** The node did not answer, answered with less than it should, or changed its mind between two answers. */
export class NodeError extends IndexerError {
  override readonly name = 'NodeError';

  constructor(message: string, cause?: unknown) {
    super(message, { retryable: true, cause });
  }
}

/** Another instance wrote since this one looked. Its transaction was undone whole. */
export class CursorMovedError extends IndexerError {
  override readonly name = 'CursorMovedError';

  constructor(chainId: number) {
    super(`The cursor of chain ${chainId} was moved by another instance.`, { retryable: true });
  }
}

/** A final block is not on the node's chain any more: nothing that was kept can lead back. */
export class DeepReorgError extends IndexerError {
  override readonly name = 'DeepReorgError';

  constructor(options: { chainId: number; number: bigint; held: string; found: string }) {
    const { chainId, number, held, found } = options;
    super(
      `Chain ${chainId} was reorganised below its final block ${number}: the mirror holds ${held}, the node says ` +
        `${found}. The mirror was left as it is. Check that RPC_URL names the right network and an honest node. If the ` +
        `chain was really replaced (a local chain started anew), run SELECT chain_forget(${chainId}) in the database ` +
        `and start the indexer again: it rebuilds the mirror from the chain.`,
      { retryable: false },
    );
  }
}

/** A log that this version cannot turn into rows. Going on would leave a mirror that looks whole and is not. */
export class UnreadableLogError extends IndexerError {
  override readonly name = 'UnreadableLogError';

  constructor(message: string, cause?: unknown) {
    super(message, { retryable: false, cause });
  }
}

export function isRetryable(error: unknown): boolean {
  if (error instanceof IndexerError) return error.retryable;
  return isTransientDatabaseError(error);
}

/** SQLSTATE classes that pass: connection, rollback by the server, resources, operator intervention. */
const TRANSIENT_SQLSTATE = /^(08|40|53|57)/;
/** Prisma: unreachable, timed out, closed; no connection or transaction in time; write conflict. */
const TRANSIENT_PRISMA = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1011',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
]);
const TRANSIENT_SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
]);
/** pg and Prisma say these without a code. */
const TRANSIENT_MESSAGE =
  /connection terminated|server has closed the connection|not queryable|timeout exceeded when trying to connect/i;

function isTransientDatabaseError(error: unknown): boolean {
  for (let cause = error, depth = 0; depth < 6 && isObject(cause); depth++) {
    for (const code of [cause.code, cause.originalCode, isObject(cause.meta) && cause.meta.code]) {
      if (typeof code !== 'string') continue;
      if (TRANSIENT_PRISMA.has(code) || TRANSIENT_SYSTEM.has(code)) return true;
      if (/^[0-9A-Z]{5}$/.test(code) && TRANSIENT_SQLSTATE.test(code)) return true;
    }
    if (typeof cause.message === 'string' && TRANSIENT_MESSAGE.test(cause.message)) return true;
    cause = cause.cause ?? (isObject(cause.meta) ? cause.meta.driverAdapterError : undefined);
  }
  return false;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
