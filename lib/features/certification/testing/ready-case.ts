import type { Address } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import type { Db } from '@/lib/db/client';

import { checkItems } from '../commands/check-items';
import { declareInterest } from '../commands/declare-interest';
import { openCase } from '../commands/open-case';
import { itemsOf, type Tier } from '../rules';

/** A case of a provider that applied, whose items `actor` found met: what a decision starts from. */
export async function readyCase(
  db: Db,
  { actor, provider, tier, now }: { actor: Actor; provider: Address; tier: Tier; now: Date },
): Promise<{ caseId: string; version: number }> {
  await declareInterest(db, { actor, now, provider, conflict: false, statement: '' });
  const { caseId } = await openCase(db, { actor, now, provider, tier, status: 'APPLIED' });
  const items = itemsOf(tier).map((item) => ({ item, state: 'MET' as const, note: '' }));
  const { version } = await checkItems(db, { actor, now, caseId, version: 1, tier, items });
  return { caseId, version };
}
