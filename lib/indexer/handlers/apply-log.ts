import type { Deployment } from '@/lib/chain/contracts';
import { toJsonSafe } from '@/lib/chain/json-safe';

import type { DecodedLog, IndexedContract } from '../decode';
import { UnreadableLogError } from '../errors';
import type { Mirror } from '../mirror/mirror';
import { accessManagerHandlers } from './access-manager';
import { auditAnchorHandlers } from './audit-anchor';
import { computeTokenHandlers } from './compute-token';
import { enact } from './enact';
import { grantProgramHandlers } from './grant-program';
import type { Handler } from './handler';
import { hardwareCatalogHandlers } from './hardware-catalog';
import { priceOracleHandlers } from './price-oracle';
import { providerRegistryHandlers } from './provider-registry';
import { reserveHandlers } from './reserve';

/** Each handler is typed by its own event; which one a log needs is known only when it is read. */
type AnyHandlers = Readonly<Record<string, Handler<unknown>>>;

export type ApplyLog = (mirror: Mirror, log: DecodedLog) => Promise<void>;

/** Mirrors one log: its event row, the rows derived from it, and the enactment of the record that it carries. */
export function createApplyLog(deployment: Deployment): ApplyLog {
  const handlers = {
    AccessManager: accessManagerHandlers(deployment),
    ComputeToken: computeTokenHandlers,
    HardwareCatalog: hardwareCatalogHandlers,
    ProviderRegistry: providerRegistryHandlers,
    Reserve: reserveHandlers,
    GrantProgram: grantProgramHandlers,
    AuditAnchor: auditAnchorHandlers,
    PriceOracle: priceOracleHandlers,
  } as unknown as Record<IndexedContract, AnyHandlers>;

  return async (mirror, log) => {
    const handler = handlers[log.contract][log.name];
    if (!handler) throw new UnreadableLogError(`${log.contract} has no handler for ${log.name}.`);
    const input = { args: log.args, log, mirror };
    const concerned = await handler.apply?.(input);
    if (log.recordHash) enact(mirror, log, log.recordHash);
    mirror.events.put({
      chainId: mirror.chainId,
      blockHash: log.block.hash,
      logIndex: log.logIndex,
      blockNumber: log.block.number,
      time: log.block.time,
      txHash: log.txHash,
      sender: log.sender,
      contract: log.contract,
      name: log.name,
      args: toJsonSafe(log.args),
      subject: handler.subject(input),
      recordHash: log.recordHash ?? concerned ?? null,
    });
  };
}
