import { reminderDue, REMINDER_DAYS, LAPSE_NOTICE_DAYS } from '@/lib/features/providers/reminders';
import type { Db, Tx } from '@/lib/db/client';
import { cancelMail, queueMail } from '@/lib/mail/queue-mail';

const DAY_MS = 86_400_000;

/** Providers in one transaction. */
const BATCH = 500;

export type RemindExpiryOptions = { db: Db; chainId: number; now: Date };

/**
 * Wishes for a mail to every organisation whose certification nears its end or has ended, by the chain's time, each
 * reminder once. Returns how many are new. Can run at any time, in several workers at once.
 */
export async function remindExpiry({ db, chainId, now }: RemindExpiryOptions): Promise<number> {
  const cursor = await db.chainCursor.findUnique({ where: { chainId } });
  if (!cursor) return 0;
  const { blockTime, finalBlock } = cursor;
  let total = 0;
  let after = '';
  for (;;) {
    const providers = await db.chainProvider.findMany({
      where: {
        chainId,
        status: 'CERTIFIED',
        address: { gt: after },
        blockNumber: { lte: finalBlock },
        expiresAt: {
          gt: new Date(blockTime.getTime() - LAPSE_NOTICE_DAYS * DAY_MS),
          lte: new Date(blockTime.getTime() + Math.max(...REMINDER_DAYS) * DAY_MS),
        },
      },
      orderBy: { address: 'asc' },
      take: BATCH,
    });
    const due = providers.flatMap((provider) => {
      const days = reminderDue(provider, blockTime);
      return days === undefined || !provider.expiresAt
        ? []
        : [{ ...provider, days, expiresAt: provider.expiresAt }];
    });
    if (due.length > 0) total += await db.$transaction((tx) => wish(tx, due, now));
    const last = providers.at(-1);
    if (!last || providers.length < BATCH) return total;
    after = last.address;
  }
}

type Due = { chainId: number; address: string; serial: number; days: number; expiresAt: Date };

async function wish(tx: Tx, due: readonly Due[], now: Date): Promise<number> {
  const [known, organisations] = await Promise.all([
    tx.mail.findMany({
      where: { key: { in: due.map((reminder) => keyOf(reminder)) }, cancelledAt: null },
      select: { key: true },
    }),
    tx.organisation.findMany({
      where: { kind: 'PROVIDER', wallet: { in: due.map(({ address }) => address) } },
      select: { wallet: true, name: true, contactEmail: true },
    }),
  ]);
  const done = new Set(known.map(({ key }) => key));
  const receivers = new Map(organisations.map((row) => [row.wallet, row]));
  let count = 0;
  for (const reminder of due) {
    const receiver = receivers.get(reminder.address);
    if (done.has(keyOf(reminder)) || !receiver) continue;
    // What could not be sent before says the same with an older date.
    const others = [...REMINDER_DAYS].filter((days) => days !== reminder.days);
    await cancelMail(tx, { keys: others.map((days) => keyOf(reminder, days)), now });
    const { name: organisation, contactEmail: to } = receiver;
    const expiresAt = reminder.expiresAt.toISOString();
    const common = { key: keyOf(reminder), to, now };
    const isNew =
      reminder.days === 0
        ? await queueMail(tx, {
            ...common,
            template: 'expiry-lapsed',
            params: { organisation, expiresAt },
          })
        : await queueMail(tx, {
            ...common,
            template: 'expiry-reminder',
            params: { organisation, expiresAt, days: reminder.days },
          });
    if (isNew) count += 1;
  }
  return count;
}

/** The serial is part of it, so that a renewed certification is reminded of anew. */
function keyOf({ chainId, address, serial, days }: Due, threshold = days): string {
  return `expiry:${chainId}:${address}:${serial}:${threshold}`;
}

/**
 * Withdraws reminders that are not sent yet and no longer true: the certification was renewed, suspended or ended
 * otherwise. Returns how many.
 */
export function cancelOvertakenReminders({
  db,
  chainId,
  now,
}: RemindExpiryOptions): Promise<number> {
  return db.$executeRaw`
    UPDATE mail m SET "cancelledAt" = ${now}, "dueAt" = NULL
    WHERE m."dueAt" IS NOT NULL AND m.key LIKE ${`expiry:${chainId}:%`}
      AND NOT EXISTS (
        SELECT 1 FROM chain_provider p
        WHERE p."chainId" = ${chainId} AND p.address = split_part(m.key, ':', 3)
          AND p.serial::text = split_part(m.key, ':', 4) AND p.status = 'CERTIFIED')`;
}
