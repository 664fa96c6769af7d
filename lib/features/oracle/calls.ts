import type { Hex } from 'viem';

import type { RecordBody } from '@/lib/audit/records/bodies';
import { contractCall, type ContractCall } from '@/lib/chain/call';
import type { Deployment } from '@/lib/chain/contracts';
import { toBytes32 } from '@/lib/core/ids';

import { toOracleReport, type SignedReport } from './report';

/** Anyone: a report is worth its signature, whoever carries it. All are taken or none. */
export function submitReports(
  deployment: Deployment,
  reports: readonly SignedReport[],
): ContractCall {
  return contractCall(deployment, 'PriceOracle', 'submit', [
    reports.map(toOracleReport),
    reports.map(({ signature }) => signature),
  ]);
}

/** ADMIN, delayed: schedule it, wait, execute it. */
export function addSource(
  deployment: Deployment,
  { sourceId, sourceKind, account }: RecordBody<'price-source.added'>,
  recordHash: Hex,
): ContractCall {
  const name = sourceKind === 'feed' ? 'addFeed' : 'addReporter';
  return contractCall(deployment, 'PriceOracle', name, [toBytes32(sourceId), account, recordHash]);
}

/** ADMIN, delayed. */
export function removeSource(
  deployment: Deployment,
  { sourceId }: RecordBody<'price-source.removed'>,
  recordHash: Hex,
): ContractCall {
  const args = [toBytes32(sourceId), recordHash] as const;
  return contractCall(deployment, 'PriceOracle', 'removeSource', args);
}

/** ADMIN, delayed. */
export function setGuards(
  deployment: Deployment,
  { maxAge, maxDeviationBps, minSources, minPrice, maxPrice }: RecordBody<'guards.set'>,
  recordHash: Hex,
): ContractCall {
  const bounds = { minPrice: BigInt(minPrice), maxPrice: BigInt(maxPrice) };
  const guards = { maxAge, maxDeviationBps, minSources, ...bounds };
  return contractCall(deployment, 'PriceOracle', 'setGuards', [guards, recordHash]);
}
