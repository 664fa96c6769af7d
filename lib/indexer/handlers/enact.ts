import type { Hex } from 'viem';

import type { DecodedLog } from '../decode';
import type { Mirror } from '../mirror/mirror';

/** Ties the record to the log that carried it out, or that ended the operation which would have. */
export function enact(mirror: Mirror, log: DecodedLog, recordHash: Hex): void {
  mirror.enactments.put({
    chainId: mirror.chainId,
    blockHash: log.block.hash,
    logIndex: log.logIndex,
    recordHash,
    blockNumber: log.block.number,
    time: log.block.time,
    txHash: log.txHash,
    contract: log.contract,
    event: log.name,
  });
}
