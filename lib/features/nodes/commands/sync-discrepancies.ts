import { zeroAddress, type Address } from 'viem';

import type { PlainAct } from '@/lib/audit/acts';
import { appendEntries } from '@/lib/audit/append';
import { subject } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

import { compareWithCertificate, COMPARED_TIER, type Finding } from '../discrepancies';

export type SyncDiscrepanciesOptions = { provider: Address; chainId: number; now: Date };

/**
 * Compares a provider's machines with its certificate, opens what is new, and closes what agrees again, each with its line
 * in the log. Last in the caller's transaction (see `appendEntry`). A discrepancy that a certifier has closed is not
 * opened again while it is the same.
 */
export async function syncDiscrepancies(
  tx: Tx,
  { provider, chainId, now }: SyncDiscrepanciesOptions,
): Promise<{ opened: number; closed: number }> {
  // One at a time for each provider: two machines may report at once.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`discrepancy:${provider}`}, 0))::text`;
  const { findings, simulated } = await compare(tx, { provider, chainId, now });
  const wanted = new Map(findings.map((finding) => [keyOf(provider, finding), finding]));
  const current = await tx.discrepancy.findMany({ where: { provider, currentKey: { not: null } } });
  const stale = current.filter((row) => {
    const finding = wanted.get(row.currentKey ?? '');
    // What a certifier has closed is a new matter when its figures change.
    return !finding || (row.closedAt !== null && figuresOf(finding) !== figuresOf(row));
  });
  const gone = stale.filter((row) => row.closedAt === null);
  const kept = new Map(
    current.filter((row) => !stale.includes(row)).map((row) => [row.currentKey ?? '', row]),
  );
  const fresh = [...wanted].filter(([key]) => !kept.has(key));

  await tx.discrepancy.updateMany({
    where: { id: { in: stale.map(({ id }) => id) } },
    data: { currentKey: null },
  });
  await tx.discrepancy.updateMany({
    where: { id: { in: gone.map(({ id }) => id) } },
    data: { closedAt: now },
  });
  for (const [key, finding] of wanted) {
    const row = kept.get(key);
    if (row && (figuresOf(finding) !== figuresOf(row) || row.simulated !== simulated))
      await tx.discrepancy.update({
        where: { id: row.id },
        data: { certified: finding.certified, reported: finding.reported, simulated },
      });
  }
  if (fresh.length > 0)
    await tx.discrepancy.createMany({
      data: fresh.map(([currentKey, finding]) => ({
        ...finding,
        provider,
        simulated,
        currentKey,
        openedAt: now,
      })),
    });
  const entry = (act: PlainAct) => ({
    act,
    actor: { address: zeroAddress, role: 'worker' as const },
    subject: subject.provider(provider),
    record: null,
    time: now,
  });
  await appendEntries(tx, [
    ...fresh.map(() => entry('discrepancy.opened')),
    ...gone.map(() => entry('discrepancy.settled')),
  ]);
  return { opened: fresh.length, closed: gone.length };
}

async function compare(
  tx: Tx,
  { provider, chainId, now }: SyncDiscrepanciesOptions,
): Promise<{ findings: Finding[]; simulated: boolean }> {
  const [registered, certified, nodes] = await Promise.all([
    tx.chainProvider.findUnique({
      where: { chainId_address: { chainId, address: provider } },
      select: { status: true, tier: true, expiresAt: true },
    }),
    tx.chainInventory.findMany({
      where: { chainId, provider },
      select: { classId: true, units: true },
    }),
    tx.node.findMany({
      where: { provider, revokedAt: null },
      select: {
        simulated: true,
        enrolledAt: true,
        lastSeenAt: true,
        reportedAt: true,
        units: { select: { classId: true, units: true } },
      },
    }),
  ]);
  const isLive =
    registered?.status === 'CERTIFIED' &&
    registered.expiresAt !== null &&
    registered.expiresAt > now;
  const findings = compareWithCertificate({
    compared: isLive && registered.tier >= COMPARED_TIER,
    certified,
    nodes: nodes.map(({ lastSeenAt, enrolledAt, reportedAt, units }) => ({
      lastSeenAt: lastSeenAt ?? enrolledAt,
      reported: reportedAt !== null,
      units,
    })),
    now,
  });
  return { findings, simulated: nodes.some((node) => node.simulated) };
}

function keyOf(provider: Address, { kind, classId }: Finding): string {
  return `${provider}:${kind}:${classId}`;
}

function figuresOf({ kind, classId, certified, reported }: Finding): string {
  return [kind, classId, certified, reported].join(':');
}
