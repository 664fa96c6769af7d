import type { DecodedLog } from '../decode';
import { UnreadableLogError } from '../errors';

/** A row that an earlier event must have made. */
export function existing<R>(row: R | undefined, what: string, log: DecodedLog): R {
  if (row) return row;
  throw new UnreadableLogError(
    `${log.name} in block ${log.block.number} is about ${what}, which no earlier event made: the deployment's first ` +
      `block is set too high, or the mirror was filled by an older version. Correct it, run ` +
      `SELECT chain_forget(<chain id>) and start again.`,
  );
}
