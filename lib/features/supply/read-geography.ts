import type { Topology } from 'topojson-specification';
import { z } from 'zod';

import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import type { Tx } from '@/lib/db/client';
import type { ImportedGeography } from '@/lib/db/generated/client';

import type { GeographyId } from './geo/ids';

const topology = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.unknown()),
  objects: z.looseObject({ regions: z.looseObject({ type: z.literal('GeometryCollection') }) }),
});

/** A stored map. @throws ZodError for what is none. */
export function readTopology(stored: unknown): Topology {
  return topology.parse(stored) as unknown as Topology;
}

/** Regions with a live certification that a list of codes lacks. */
export async function missingRegions(
  tx: Pick<Tx, '$queryRaw'>,
  codes: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ region: string }[]>`
    SELECT DISTINCT region FROM supply_region WHERE region <> ALL (${[...codes]}::text[]) ORDER BY region`;
  return rows.map(({ region }) => region);
}

/** Whose regions are in force: those that the city imported, or some that ship. */
export type InForce =
  | { imported: ImportedGeography; shipped?: undefined }
  | { imported?: undefined; shipped: GeographyId };

/** What was decided last, an import or a way back; `otherwise` where nothing was. */
export async function readInForce(
  tx: Pick<Tx, 'importedGeography' | 'record'>,
  otherwise: GeographyId,
): Promise<InForce> {
  const [imported, returned] = await Promise.all([
    tx.importedGeography.findFirst({
      where: { adoptedAt: { not: null } },
      orderBy: { adoptedAt: 'desc' },
    }),
    tx.record.findFirst({
      where: { kind: 'geography.returned', erasedAt: null },
      orderBy: { createdAt: 'desc' },
      select: { body: true, createdAt: true },
    }),
  ]);
  const body = RECORD_BODIES['geography.returned'].safeParse(returned?.body);
  const back = returned && body.success ? body.data.geography : undefined;
  if (
    imported &&
    !(back && returned && imported.adoptedAt && returned.createdAt > imported.adoptedAt)
  )
    return { imported };
  return { shipped: back ?? otherwise };
}
