import type { PriceSource } from '@/lib/features/oracle/sources/config';
import { judge } from '@/lib/features/oracle/sources/judge';
import { SourceProblem } from '@/lib/features/oracle/sources/problem';
import { readSource, type Reading } from '@/lib/features/oracle/sources/read-source';

import type { PricesContext } from './context';
import { keepReading, forgetReadings } from './keep-reading';
import type { OracleState } from './read-oracle';

/** A list as it was found. */
export type ListOutcome = {
  source: PriceSource;
  /** What was read, also when it may not be published. */
  reading: Reading | undefined;
  problem: SourceProblem | undefined;
  /** May be published and says more than the chain holds. */
  isNews: boolean;
};

/**
 * Asks all lists at once. One that fails is noted, counted and shown, and keeps nobody else from being read. Returns what
 * may be published.
 */
export async function readLists(context: PricesContext, oracle: OracleState): Promise<Reading[]> {
  const { sources } = context.sources;
  const outcomes = await Promise.all(sources.map((source) => readList(context, oracle, source)));
  await forgetReadings(context, sources);
  for (const outcome of outcomes) {
    await keepReading(context, outcome);
    if (outcome.problem)
      context.log.warn(
        {
          source: outcome.source.id,
          problem: outcome.problem.code,
          detail: outcome.problem.detail,
        },
        'no price of a source',
      );
  }
  return outcomes.flatMap(({ isNews, reading }) => (isNews && reading ? [reading] : []));
}

async function readList(
  context: PricesContext,
  oracle: OracleState,
  source: PriceSource,
): Promise<ListOutcome> {
  let reading: Reading | undefined;
  try {
    const { decimals } = oracle;
    const { signal } = context;
    reading = await readSource(source, { decimals, ...(signal && { signal }) });
    const isNews = check(context, oracle, reading) === 'news';
    return { source, reading, problem: undefined, isNews };
  } catch (error) {
    return { source, reading, problem: problemOf(error), isNews: false };
  }
}

function check(context: PricesContext, oracle: OracleState, reading: Reading): 'news' | 'known' {
  const { source, price, observedAt } = reading;
  const onChain = oracle.sources.get(source.id);
  const reporter = context.reporters.get(source.id);
  if (!onChain) throw new SourceProblem('notOnChain', `the oracle has no source ${source.id}`);
  if (!reporter) throw new SourceProblem('noKey', `no key signs for ${source.id}`);
  if (!onChain.isReporter || onChain.account !== reporter.address)
    throw new SourceProblem('otherSigner', `the oracle expects ${onChain.account}`);
  const { guards, decimals } = oracle;
  const now = (context.clock ?? (() => context.now))();
  return judge({ source, price, observedAt, last: onChain.last, guards, decimals, now });
}

/** What nobody foresaw is a failure of this list, never of all. */
function problemOf(error: unknown): SourceProblem {
  if (error instanceof SourceProblem) return error;
  return new SourceProblem('unreachable', String(error), { cause: error });
}
