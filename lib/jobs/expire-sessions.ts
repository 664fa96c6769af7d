import type { Db } from '@/lib/db/client';

const DAY_MS = 86_400_000;

/** An ended session is kept that long, for a person who asks where they were signed in. */
const KEEP_MS = 90 * DAY_MS;

export type Expired = { sessions: number; nonces: number };

/** Forgets sign-ins that ended long ago and nonces that nobody can spend any more. What the log says of them stays. */
export async function expireSessions({ db, now }: { db: Db; now: Date }): Promise<Expired> {
  const cutOff = new Date(now.getTime() - KEEP_MS);
  const [sessions, nonces] = await db.$transaction([
    db.session.deleteMany({
      where: { OR: [{ expiresAt: { lt: cutOff } }, { revokedAt: { lt: cutOff } }] },
    }),
    db.signInNonce.deleteMany({ where: { expiresAt: { lt: now } } }),
  ]);
  return { sessions: sessions.count, nonces: nonces.count };
}
