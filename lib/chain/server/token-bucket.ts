/** A full bucket, and how fast it fills again. */
export type BucketSize = { burst: number; perSecond: number };

/** Clients kept at a time; the oldest are forgotten first. */
const CLIENTS = 10_000;

/**
 * Slows down one client of this process. Soft state on purpose: with several processes a client gets several buckets,
 * which protects the node as well and costs no query.
 */
export function tokenBucket({ burst, perSecond }: BucketSize) {
  const levels = new Map<string, { tokens: number; at: number }>();

  return {
    /** Takes `cost` tokens of `client`; false when they are not there. */
    take(client: string, cost: number, nowMs: number): boolean {
      const known = levels.get(client);
      const refilled = known ? known.tokens + ((nowMs - known.at) / 1000) * perSecond : burst;
      const tokens = Math.min(burst, refilled);
      const allowed = tokens >= cost;
      levels.delete(client);
      levels.set(client, { tokens: allowed ? tokens - cost : tokens, at: nowMs });
      if (levels.size > CLIENTS) levels.delete(levels.keys().next().value ?? client);
      return allowed;
    },
  };
}
