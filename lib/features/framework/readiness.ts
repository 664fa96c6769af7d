/** What a look at the parts found. Undefined: the part did not answer, or has nothing yet. */
export type ReadinessFigures = {
  /** Milliseconds of a round trip to the database. */
  databaseMs: number | undefined;
  /** The node's newest block. */
  chain: { head: bigint; ageSeconds: number } | undefined;
  /** Where the mirror stands, and how long ago the indexer last said that it looks. */
  indexer: { block: bigint; lookedSecondsAgo: number } | undefined;
};

export type ReadinessReason =
  | 'database-unreachable'
  | 'chain-unreachable'
  | 'chain-stalled'
  | 'indexer-never-ran'
  | 'indexer-stopped'
  | 'indexer-behind';

/** A public chain makes a block every few seconds. */
export const STALLED_SECONDS = 600;
/** The indexer says every five seconds that it looks. */
export const STOPPED_SECONDS = 60;

/** Whether an indexer that last looked at `lookedAt` has stopped, or finds no node. */
export function isSilent(lookedAt: Date, now: Date): boolean {
  return now.getTime() - lookedAt.getTime() > STOPPED_SECONDS * 1_000;
}

/** Some ten minutes of a public chain: pages would show what is no longer so. */
export const BEHIND_BLOCKS = 50n;

/**
 * Why the portal should get no traffic; empty when it may. A development chain makes blocks only for transactions, so an
 * old head says nothing there.
 */
export function reasonsNotReady(
  { databaseMs, chain, indexer }: ReadinessFigures,
  { blocksOnDemand }: { blocksOnDemand: boolean },
): ReadinessReason[] {
  const reasons: ReadinessReason[] = [];
  if (databaseMs === undefined) reasons.push('database-unreachable');
  if (!chain) reasons.push('chain-unreachable');
  else if (chain.ageSeconds > STALLED_SECONDS && !blocksOnDemand) reasons.push('chain-stalled');
  if (databaseMs === undefined) return reasons;
  if (!indexer) reasons.push('indexer-never-ran');
  else {
    if (indexer.lookedSecondsAgo > STOPPED_SECONDS) reasons.push('indexer-stopped');
    if (chain && chain.head - indexer.block > BEHIND_BLOCKS) reasons.push('indexer-behind');
  }
  return reasons;
}
