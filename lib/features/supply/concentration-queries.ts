import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import { readCap, readCeiling, type Cap, type Ceiling } from './read-limits';
import { readScopes, type Scope } from './read-scopes';
import type { ConcentrationAlertDto } from './schema';

/** Public. Concentration of live capacity, of the whole supply and of each region. */
export async function concentrationNow(): Promise<{ all: Scope; regions: Scope[]; cap: Cap }> {
  await asOf();
  const [scopes, cap] = await Promise.all([readScopes(db(), deployment().chainId), readCap(db())]);
  const [all, ...regions] = scopes;
  if (!all) throw new Error('the whole supply is always the first scope');
  return { all, regions, cap };
}

/** Public. Lines that were crossed, newest first. */
export async function listAlerts(take = 50): Promise<ConcentrationAlertDto[]> {
  const rows = await db().concentrationAlert.findMany({
    where: { chainId: deployment().chainId },
    orderBy: [{ blockNumber: 'desc' }, { scope: 'asc' }, { line: 'asc' }],
    take,
  });
  return rows.map(({ blockTime, ...row }) => ({ ...row, time: blockTime }));
}

/** Public. Lines that the supply stands above now. */
export async function openAlerts(): Promise<ConcentrationAlertDto[]> {
  const rows = await db().concentrationAlert.findMany({
    where: { chainId: deployment().chainId },
    distinct: ['scope', 'measure', 'line'],
    orderBy: { blockNumber: 'desc' },
  });
  return rows
    .filter(({ side }) => side === 'ABOVE')
    .map(({ blockTime, ...row }) => ({ ...row, time: blockTime }));
}

/** Public. The lines that the programme set for itself. */
export async function programmeLimits(): Promise<{ cap: Cap; ceiling: Ceiling }> {
  const [cap, ceiling] = await Promise.all([readCap(db()), readCeiling(db())]);
  return { cap, ceiling };
}

/** Public. The ten largest providers by live capacity, with the names under which they applied. */
export async function largestHolders(): Promise<
  { provider: string; capacity: bigint; name: string }[]
> {
  const rows = await db().supplyProvider.findMany({
    where: { chainId: deployment().chainId, capacity: { gt: 0 } },
    orderBy: [{ capacity: 'desc' }, { address: 'asc' }],
    take: 10,
    select: { address: true, capacity: true, name: true },
  });
  return rows.map(({ address, capacity, name }) => ({
    provider: address,
    capacity: toBigInt(capacity),
    name: name ?? `${address.slice(0, 6)}…${address.slice(-4)}`,
  }));
}
