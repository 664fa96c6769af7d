import 'server-only';

import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import { subject } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { storedAnswers } from '@/lib/features/application/schema';

/** What is known of a provider's site. */
export type SiteEnergy = {
  /** Hundredths; null where nobody said. */
  pue: number | null;
  /** ISO 3166-1 alpha-2; null where nobody said: the region's country then counts. */
  gridZone: string | null;
  /** Per cent of the electricity under a renewable contract. */
  renewableShare: number | null;
  /** First year in service. */
  inServiceSince: number | null;
};

const UNKNOWN: SiteEnergy = {
  pue: null,
  gridZone: null,
  renewableShare: null,
  inServiceSince: null,
};

/**
 * Public. By provider's address: power and grid as a certifier confirmed them with the newest certification that reached
 * the chain, and the year in service as the provider named it. Of everybody, or of one.
 */
export async function siteFactsOf(only?: string): Promise<ReadonlyMap<string, SiteEnergy>> {
  const ofSubject = only ? Prisma.sql`AND r."subject" = ${subject.provider(only)}` : Prisma.empty;
  const ofWallet = only ? Prisma.sql`AND o."wallet" = ${only}` : Prisma.empty;
  const [certified, applied] = await Promise.all([
    db().$queryRaw<{ body: unknown }[]>`
      SELECT DISTINCT ON (r."subject") r."body"
      FROM "chain_enactment" e JOIN "record" r ON r."hash" = e."recordHash"
      WHERE e."event" = 'ProviderCertified' AND r."kind" = 'provider.certified' AND r."erasedAt" IS NULL
        ${ofSubject}
      ORDER BY r."subject", e."blockNumber" DESC, e."logIndex" DESC`,
    db().$queryRaw<{ wallet: string; answers: unknown }[]>`
      SELECT DISTINCT ON (o."wallet") o."wallet", a."answers"
      FROM "provider_application" a JOIN "organisation" o ON o."id" = a."organisationId"
      WHERE a."status" = 'CERTIFIED' ${ofWallet}
      ORDER BY o."wallet", a."submittedAt" DESC`,
  ]);
  const years = new Map(
    applied.flatMap(({ wallet, answers }) => {
      const known = storedAnswers.safeParse(answers);
      return known.success
        ? [[wallet, Math.min(...known.data.hardware.map(({ year }) => year))] as const]
        : [];
    }),
  );
  const facts = new Map<string, SiteEnergy>(
    [...years].map(([wallet, inServiceSince]) => [wallet, { ...UNKNOWN, inServiceSince }]),
  );
  for (const { body } of certified) {
    const known = RECORD_BODIES['provider.certified'].safeParse(body);
    if (!known.success) continue;
    const { provider, site } = known.data;
    facts.set(provider, {
      pue: Math.round(Number(site.pue) * 100),
      gridZone: site.gridZone,
      renewableShare: site.renewableShare,
      inServiceSince: years.get(provider) ?? null,
    });
  }
  return facts;
}
