import 'server-only';

import { chainEventKey } from '@/lib/audit/entry';
import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { asOf } from '@/lib/features/framework/queries';

import type { PublicNames, StoryEvent } from './schema';
import { isStory, STORIES, type StoryName } from './stories';

/**
 * Public. Names of providers that applied on chain and of companies that were awarded hours. A company that only applied is
 * nobody's business, so its name is not among them.
 */
export async function publicNames(): Promise<PublicNames> {
  const rows = await db().$queryRaw<
    { wallet: string; name: string; demo: boolean; kind: 'PROVIDER' | 'SME' }[]
  >`
    SELECT o."wallet", o."name", o."demo", o."kind"::text AS "kind"
    FROM "organisation" o
    WHERE (o."kind" = 'PROVIDER' AND EXISTS (
            SELECT 1 FROM "chain_provider" p
            WHERE p."chainId" = ${deployment().chainId} AND p."address" = o."wallet"))
       OR (o."kind" = 'SME' AND EXISTS (
            SELECT 1 FROM "chain_award" a
            WHERE a."chainId" = ${deployment().chainId} AND a."beneficiary" = o."wallet"))`;
  return Object.fromEntries(rows.map(({ wallet, ...name }) => [wallet, name]));
}

/** Public. Events as sentences can be made of them, newest first. */
export async function listStories(options: {
  names?: readonly StoryName[];
  subject?: string;
  take: number;
}): Promise<StoryEvent[]> {
  const { names, subject, take } = options;
  return readStories({
    where: {
      name: { in: [...(names ?? (Object.keys(STORIES) as StoryName[]))] },
      ...(subject === undefined ? {} : { subject }),
    },
    take,
  });
}

/** Public. The events that entries of the log report, by their keys (`chainId:blockHash:logIndex`). */
export async function storiesByKey(keys: readonly string[]): Promise<Map<string, StoryEvent>> {
  if (keys.length === 0) return new Map();
  const places = keys.map((key) => key.split(':'));
  const stories = await readStories({
    where: {
      OR: places.map(([, blockHash, logIndex]) => ({ blockHash, logIndex: Number(logIndex) })),
    },
    take: keys.length,
  });
  return new Map(stories.map((story) => [story.key, story]));
}

async function readStories(query: {
  where: Prisma.ChainEventWhereInput;
  take: number;
}): Promise<(StoryEvent & { key: string })[]> {
  const { chainId, finalBlock } = await asOf();
  const rows = await db().chainEvent.findMany({
    where: { chainId, ...query.where },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    take: query.take,
  });
  const keys = rows.map((row) => chainEventKey(row));
  const entries = await db().auditEntry.findMany({
    where: { eventKey: { in: keys } },
    select: { eventKey: true, index: true },
  });
  const indices = new Map(entries.map((entry) => [entry.eventKey, entry.index]));
  return rows.flatMap(({ name, ...row }, place) => {
    const key = keys[place];
    if (!isStory(name) || key === undefined) return [];
    return {
      key,
      name,
      args: row.args,
      subject: row.subject,
      time: row.time,
      txHash: row.txHash as `0x${string}`,
      blockNumber: row.blockNumber,
      sender: row.sender as `0x${string}`,
      recordHash: row.recordHash,
      final: row.blockNumber <= finalBlock,
      entry: indices.get(key) ?? null,
    };
  });
}
