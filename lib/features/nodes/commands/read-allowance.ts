import type { Address } from 'viem';
import { z } from 'zod';

import type { Tx } from '@/lib/db/client';

import type { Allowance } from '../rules';

/** Of an application's answers, what tells how many GPUs stand where. Every other answer is left aside. */
const claimed = z.object({
  sites: z.array(z.object({ id: z.string(), name: z.string() })).catch([]),
  hardware: z
    .array(z.object({ siteId: z.string().optional(), units: z.coerce.number().int().min(0) }))
    .catch([]),
});

/** How many GPUs a provider can have, at all and at the site that a node names. */
export async function readAllowance(
  tx: Tx,
  { provider, site, chainId }: { provider: Address; site: string; chainId: number },
): Promise<Allowance> {
  const [certified, application] = await Promise.all([
    tx.chainInventory.aggregate({ where: { chainId, provider }, _sum: { units: true } }),
    tx.providerApplication.findFirst({
      where: { organisation: { kind: 'PROVIDER', wallet: provider }, status: { not: 'DECLINED' } },
      orderBy: { submittedAt: 'desc' },
      select: { answers: true },
    }),
  ]);
  const { sites, hardware } = claimed
    .catch({ sites: [], hardware: [] })
    .parse(application?.answers);
  const named = sites.find(({ id, name }) => site !== '' && (id === site || name === site));
  return {
    certified: certified._sum.units ?? 0,
    applied: sum(hardware),
    appliedAtSite: named && sum(hardware.filter(({ siteId }) => siteId === named.id)),
  };
}

function sum(lines: readonly { units: number }[]): number {
  return lines.reduce((total, { units }) => total + units, 0);
}
