import { settleReference, type Observation } from '@/lib/features/oracle/rules';
import { moveBps } from '@/lib/features/oracle/sources/judge';

import type { Pace } from './context';
import type { OracleState } from './read-oracle';

export type News = Observation & { sourceId: string };

/**
 * Whether what was read is worth a transaction now: a source's first price, a price that moved, one that was not published
 * for long, or a reference that ends soon and that these prices would carry on.
 */
export function isDue(
  news: readonly News[],
  { sources, guards, validUntil }: Pick<OracleState, 'sources' | 'guards' | 'validUntil'>,
  pace: Pace,
  now: Date,
): boolean {
  const worthwhile = news.some(({ sourceId, price, observedAt }) => {
    const last = sources.get(sourceId)?.last;
    if (!last) return true;
    const silence = (observedAt.getTime() - last.observedAt.getTime()) / 1_000;
    return silence >= pace.heartbeatSeconds || moveBps(last.price, price) >= BigInt(pace.moveBps);
  });
  if (worthwhile) return true;

  const horizon = new Date(now.getTime() + pace.lookaheadSeconds * 1_000);
  if (news.length === 0 || (validUntil && validUntil > horizon)) return false;
  // A reference that is lost for want of sources does not come back by repeating those that are there.
  const after = new Map<string, Observation>();
  for (const [sourceId, { last }] of sources) if (last) after.set(sourceId, last);
  for (const one of news) after.set(one.sourceId, one);
  const settled = settleReference([...after.values()], guards, now);
  return settled.validUntil !== undefined && settled.validUntil > (validUntil ?? now);
}
