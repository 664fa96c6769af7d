import 'server-only';

import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import type { ChainHardwareClass } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';
import { asOf } from '@/lib/features/framework/queries';

import { CATALOG, classById } from './catalog';
import { evidenceHash, weightOf } from './rules';
import type { ClassState, HardwareClass, HardwareClassDto, OpenClass } from './schema';

/** Public. The catalogue beside what the chain has: the catalogue's classes first, then those only the chain knows. */
export async function listHardwareClasses(): Promise<HardwareClassDto[]> {
  const { chainId } = deployment();
  const [rows, { finalBlock }] = await Promise.all([
    db().chainHardwareClass.findMany({ where: { chainId }, orderBy: { classId: 'asc' } }),
    asOf(),
  ]);
  const onChain = new Map(rows.map((row) => [row.classId, row]));
  return [
    ...CATALOG.map((row) => toDto(row.classId, row, onChain.get(row.classId), finalBlock)),
    ...rows
      .filter((row) => !classById(row.classId))
      .map((row) => toDto(row.classId, undefined, row, finalBlock)),
  ];
}

/** Public. NOT_FOUND for a class that neither the catalogue nor the chain knows. */
export async function getHardwareClass(classId: string): Promise<HardwareClassDto> {
  const found = (await listHardwareClasses()).find((row) => row.classId === classId);
  if (!found) throw new AppError('NOT_FOUND', { message: `no class ${classId}` });
  return found;
}

/** Public. What may be certified today: set on chain and not retired, heaviest first. */
export async function listOpenClasses(): Promise<OpenClass[]> {
  const rows = await db().chainHardwareClass.findMany({
    where: { chainId: deployment().chainId, retired: false },
  });
  return rows
    .map(({ classId, weight }) => ({
      classId,
      product: classById(classId)?.product ?? classId,
      weight: toBigInt(weight),
    }))
    .sort((a, b) =>
      a.weight === b.weight ? a.classId.localeCompare(b.classId) : a.weight < b.weight ? 1 : -1,
    );
}

function toDto(
  classId: string,
  row: HardwareClass | undefined,
  onChain: ChainHardwareClass | undefined,
  finalBlock: bigint,
): HardwareClassDto {
  const computed = row ? weightOf(row) : null;
  const evidence = row ? evidenceHash(row) : null;
  const weight = onChain ? toBigInt(onChain.weight) : null;
  return {
    classId,
    row: row ?? null,
    computed,
    weight,
    state: stateOf({ computed, evidence, weight, onChain }),
    evidenceHash: onChain?.evidenceHash ?? null,
    updatedAt: onChain?.updatedAt ?? null,
    final: onChain ? onChain.blockNumber <= finalBlock : false,
  };
}

function stateOf({
  computed,
  evidence,
  weight,
  onChain,
}: {
  computed: bigint | null;
  evidence: string | null;
  weight: bigint | null;
  onChain: ChainHardwareClass | undefined;
}): ClassState {
  if (!onChain) return 'not-set';
  if (onChain.retired) return 'retired';
  if (computed === null) return 'unknown';
  if (weight !== computed) return 'weight-differs';
  return onChain.evidenceHash === evidence ? 'agrees' : 'evidence-differs';
}
