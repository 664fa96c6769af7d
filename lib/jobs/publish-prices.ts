import { reportTypedData, type Report } from '@/lib/features/oracle/report';
import type { Reading } from '@/lib/features/oracle/sources/read-source';

import type { PricesContext } from './prices/context';
import { deliver } from './prices/deliver';
import { isDue } from './prices/is-due';
import { readLists } from './prices/read-lists';
import { readOracle, type OracleState } from './prices/read-oracle';
import { openReports, wishForReports } from './prices/report-outbox';

export type PublishOutcome = {
  /**
   * `published`: the chain holds what was read. `quiet`: nothing was worth a transaction. `waiting`: a transaction waits for
   * its block, and the next run goes on. `failed`: it reverted; the next run reads anew.
   */
  status: 'published' | 'quiet' | 'waiting' | 'failed';
  /** Sources whose price is in the transaction. */
  sources: string[];
};

/**
 * Reads all lists, signs what is new and worth it, and brings it to the oracle. Safe to run at any time, in several workers
 * at once, and to be killed at any point: reports are stored with their transaction before it is sent, and the contract
 * takes a moment of a source once.
 */
export async function publishPrices(context: PricesContext): Promise<PublishOutcome> {
  const { db, chain, pace } = context;
  for (const wish of await openReports(db, chain.id)) {
    const sources = wish.reports.map(({ source }) => source);
    if ((await deliver(context, wish)) === 'waiting') return { status: 'waiting', sources };
  }

  const oracle = await readOracle(context);
  const readings = await readLists(context, oracle);
  const news = readings.map(({ source, price, observedAt }) => ({
    sourceId: source.id,
    price,
    observedAt,
  }));
  const hasNews =
    isDue(news, oracle, pace, context.now) || (news.length > 0 && (await isFirst(context)));
  if (!hasNews && !(await feedsAreDue(context, oracle))) return { status: 'quiet', sources: [] };

  const signed = hasNews
    ? await Promise.all(readings.map((reading) => sign(context, reading)))
    : [];
  const sources = signed.map(({ report }) => report.source);
  const wish = await wishForReports(context, signed);
  if (!wish) return { status: 'waiting', sources: [] };
  const outcome = await deliver(context, wish);
  return { status: outcome === 'overtaken' ? 'quiet' : outcome, sources };
}

async function sign({ deployment, reporters }: PricesContext, reading: Reading) {
  const { source, price, observedAt, evidence } = reading;
  const report: Report = {
    source: source.id,
    price,
    observedAt: BigInt(observedAt.getTime() / 1_000),
    evidenceHash: evidence.hash,
  };
  const reporter = reporters.get(source.id);
  if (!reporter) throw new Error(`no key signs for ${source.id}`);
  const signature = await reporter.signTypedData(reportTypedData(deployment, report));
  return { reading, report: { ...report, signature } };
}

/** Nothing was ever published from here: what the chain holds is somebody else's, and its evidence is not ours to show. */
async function isFirst({ db, chain }: PricesContext): Promise<boolean> {
  const key = { startsWith: `report:${chain.id}:` };
  return (await db.outbox.findFirst({ where: { kind: 'report', key } })) === null;
}

/**
 * Feeds are read by the contract itself, with every report. Where there is nothing to report, somebody must ask it to look
 * before the reference ends: once in each half of a heartbeat at most, because a feed that stands still gives nothing new.
 */
async function feedsAreDue(
  { db, chain, pace, now }: PricesContext,
  { sources, validUntil }: OracleState,
): Promise<boolean> {
  if (![...sources.values()].some(({ isReporter }) => !isReporter)) return false;
  if (validUntil && validUntil.getTime() > now.getTime() + pace.lookaheadSeconds * 1_000)
    return false;
  const recent = await db.outbox.findFirst({
    where: {
      kind: 'report',
      key: { startsWith: `report:${chain.id}:` },
      createdAt: { gt: new Date(now.getTime() - pace.heartbeatSeconds * 500) },
    },
    select: { id: true },
  });
  return recent === null;
}
