import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import { isLive, renewalsBefore, shownStatus } from './rules';
import { SHOWN_STATUSES, type ShownStatus } from './states';
import type { ProviderDto, ProviderFilter } from './schema';

/** Rows of a page of the register. */
export const PAGE_SIZE = 50;
/** Rows of one look into the database, where all are read. */
const LONG_PAGE = 1_000;
/** Rows of one answer of the machine interface. */
export const MOST_ROWS = 200;

export type ProviderPage = {
  providers: ProviderDto[];
  /** Where the next page begins; undefined after the last. */
  next: string | undefined;
};

/**
 * Public. A page of the register, largest live capacity first, then by address. Found by index in supply_provider, which has a
 * row for each provider as it stands at the mirror's block: a search reads what it shows and not the register.
 *
 * @throws AppError BAD_INPUT for a place to go on from that is none.
 */
export async function searchProviders(
  filter: ProviderFilter = {},
  { after, limit = PAGE_SIZE }: { after?: string; limit?: number } = {},
): Promise<ProviderPage> {
  const { chainId } = deployment();
  const rows = await db().$queryRaw<{ address: string; place: string }[]>`
    SELECT address, capacity::text AS place FROM supply_provider
    WHERE ${matching(chainId, filter)} ${beyond(after)}
    ORDER BY capacity DESC, address LIMIT ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const providers = await providersAt(shown.map(({ address }) => address));
  return {
    providers,
    next: rows.length > limit && last ? `${last.place}_${last.address}` : undefined,
  };
}

/** Public. How many fit, counted up to `most`: nobody reads the difference between 20,000 and 20,001. */
export async function countProviders(filter: ProviderFilter, most = 1_000): Promise<number> {
  const { chainId } = deployment();
  const [row] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM supply_provider WHERE ${matching(chainId, filter)} LIMIT ${most}) AS found`;
  return Number(row?.count ?? 0n);
}

/**
 * Public. Every provider that fits, a page at a time, in the order of the register. Whose capacity changes while it is read can
 * be missed or met twice: the rows are many blocks' and not one's.
 */
export async function* everyProvider(filter: ProviderFilter): AsyncGenerator<ProviderDto[]> {
  for (let after: string | undefined; ;) {
    const { providers, next }: ProviderPage = await searchProviders(filter, {
      after,
      limit: LONG_PAGE,
    });
    if (providers.length > 0) yield providers;
    if (next === undefined) return;
    after = next;
  }
}

/**
 * Public. Who waits for a certifier: applied, or certified until before `dueBefore`; and those at `also`, where they are in the
 * register. All of them: it is work to be done.
 */
export async function providersWaiting(
  dueBefore: Date,
  also: readonly string[],
): Promise<ProviderDto[]> {
  const { chainId } = deployment();
  const rows = await db().$queryRaw<{ address: string }[]>`
    SELECT address FROM supply_provider WHERE "chainId" = ${chainId} AND status = 'APPLIED'
    UNION
    SELECT address FROM supply_provider
    WHERE "chainId" = ${chainId} AND status = 'CERTIFIED' AND "expiresAt" < ${dueBefore}::timestamptz`;
  const addresses = [...new Set([...rows.map(({ address }) => address), ...also])];
  const found: ProviderDto[] = [];
  for (let from = 0; from < addresses.length; from += LONG_PAGE)
    found.push(...(await providersAt(addresses.slice(from, from + LONG_PAGE))));
  return found;
}

/** Public. What to look for to find the certifications whose renewal is due at the mirror's block. */
export async function dueForRenewal(): Promise<Pick<ProviderFilter, 'endsBefore'>> {
  return { endsBefore: renewalsBefore((await asOf()).time) };
}

/** Public. A provider by its address; undefined for one that never applied on chain. */
export async function providerByAddress(address: string): Promise<ProviderDto | undefined> {
  const [found] = await providersAt([address]);
  return found;
}

/** Public. The statuses, regions, classes and tiers that occur in the register. */
export async function registerOccurrences(): Promise<{
  statuses: ShownStatus[];
  regions: string[];
  classes: string[];
  tiers: number[];
}> {
  const { chainId } = deployment();
  const [statuses, regions, tiers, classes] = await Promise.all([
    distinct(chainId, 'status'),
    distinct(chainId, 'region'),
    distinct(chainId, 'tier'),
    db().chainHardwareClass.findMany({ where: { chainId }, select: { classId: true } }),
  ]);
  return {
    statuses: SHOWN_STATUSES.filter((status) => statuses.includes(status)),
    regions,
    classes: classes.map(({ classId }) => classId).sort(),
    tiers: tiers.map(Number).filter((tier) => tier > 0),
  };
}

function matching(chainId: number, filter: ProviderFilter): Prisma.Sql {
  const conditions = [Prisma.sql`"chainId" = ${chainId}`];
  if (filter.region) conditions.push(Prisma.sql`region = ${filter.region}`);
  if (filter.tier) conditions.push(Prisma.sql`tier = ${filter.tier}`);
  if (filter.status) conditions.push(Prisma.sql`status = ${filter.status}`);
  if (filter.classId) conditions.push(Prisma.sql`classes @> ${[filter.classId]}::text[]`);
  if (filter.endsBefore)
    conditions.push(
      Prisma.sql`status = 'CERTIFIED' AND "expiresAt" < ${filter.endsBefore}::timestamptz`,
    );
  const wanted = filter.search?.trim().toLowerCase();
  if (wanted)
    conditions.push(
      Prisma.sql`search LIKE ${`%${wanted.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`,
    );
  return Prisma.join(conditions, ' AND ');
}

const PLACE = /^(\d{1,78})_(0x[0-9a-fA-F]{40})$/;

/** Whether a text is a place in the register: what `next` of a page says. */
export function isPlace(text: string): boolean {
  return PLACE.test(text);
}

function beyond(after: string | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.empty;
  const [, capacity, address] = PLACE.exec(after) ?? [];
  if (capacity === undefined || address === undefined)
    throw new AppError('BAD_INPUT', { message: 'after: no place in the register' });
  return Prisma.sql`AND capacity <= ${capacity}::numeric
    AND (capacity < ${capacity}::numeric OR address > ${address})`;
}

/** From one value to the next by index, so that the register's length does not matter. */
async function distinct(chainId: number, column: 'status' | 'region' | 'tier'): Promise<string[]> {
  const name = Prisma.raw(`"${column}"`);
  const rows = await db().$queryRaw<{ value: string }[]>`
    WITH RECURSIVE found AS (
      (SELECT ${name} AS value FROM supply_provider WHERE "chainId" = ${chainId} ORDER BY 1 LIMIT 1)
      UNION ALL
      SELECT (SELECT ${name} FROM supply_provider
              WHERE "chainId" = ${chainId} AND ${name} > found.value ORDER BY 1 LIMIT 1)
      FROM found WHERE found.value IS NOT NULL)
    SELECT value::text AS value FROM found WHERE value IS NOT NULL`;
  return rows.map(({ value }) => value);
}

/** The providers at these addresses, in their order. */
async function providersAt(addresses: string[]): Promise<ProviderDto[]> {
  const { chainId, finalBlock, time } = await asOf();
  if (addresses.length === 0) return [];
  const of = { chainId, provider: { in: addresses } };
  const [rows, inventory, classes, organisations] = await Promise.all([
    db().chainProvider.findMany({ where: { chainId, address: { in: addresses } } }),
    db().chainInventory.findMany({ where: of, orderBy: { classId: 'asc' } }),
    db().chainHardwareClass.findMany({ where: { chainId } }),
    db().organisation.findMany({
      where: { kind: 'PROVIDER', wallet: { in: addresses } },
      select: { wallet: true, name: true, demo: true, website: true },
    }),
  ]);
  const weights = new Map(classes.map((row) => [row.classId, toBigInt(row.weight)]));
  const named = new Map(organisations.map((row) => [row.wallet, row]));
  const known = new Map(rows.map((row) => [row.address, row]));
  const lines = new Map<string, typeof inventory>();
  for (const item of inventory)
    lines.set(item.provider, [...(lines.get(item.provider) ?? []), item]);

  return addresses.flatMap((address) => {
    const row = known.get(address);
    if (!row) return [];
    const organisation = named.get(address);
    const signed = (lines.get(address) ?? []).map(({ classId, units }) => {
      const weight = weights.get(classId) ?? 0n;
      return { classId, units, weight, capacity: BigInt(units) * weight };
    });
    const signedCapacity = signed.reduce((sum, line) => sum + line.capacity, 0n);
    return [
      {
        address: address as `0x${string}`,
        name: organisation?.name ?? null,
        demo: organisation?.demo ?? false,
        website: organisation?.website ?? null,
        status: shownStatus(row, time),
        chainStatus: row.status,
        tier: row.tier,
        region: row.region,
        expiresAt: row.expiresAt,
        appliedAt: row.appliedAt,
        certifiedAt: row.certifiedAt,
        serial: row.serial,
        signer: row.signer,
        seconder: row.seconder,
        reason: row.reason,
        recordHash: row.recordHash,
        stake: toBigInt(row.stake),
        obligations: row.obligations,
        exitableAt: row.exitableAt,
        inventory: signed,
        units: signed.reduce((sum, line) => sum + line.units, 0),
        capacity: isLive(row, time) ? signedCapacity : 0n,
        signedCapacity,
        blockNumber: row.blockNumber,
        final: row.blockNumber <= finalBlock,
      },
    ];
  });
}
