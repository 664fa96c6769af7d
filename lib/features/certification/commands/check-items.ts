import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db, Tx } from '@/lib/db/client';

import { evidenceFor, keepEvidence, named, type Evidence } from '../evidence';
import { requireFree } from '../interest-queries';
import { lockCase, requireVersion, type CaseRow } from '../lock-case';
import type { ItemKey, ItemState, Tier } from '../rules';
import { itemPurpose } from '../schema';

export type CheckedItem = { item: ItemKey; state: ItemState; note: string };

export type CheckItemsOptions = {
  actor: Actor;
  now: Date;
  caseId: string;
  version: number;
  tier: Tier;
  items: readonly CheckedItem[];
};

/**
 * Keeps what a certifier found. Only what differs from what stands is written and recorded, so that a name stands beside
 * an item only when its bearer judged it. What was found not met or missing says why.
 *
 * @throws AppError CONFLICT when the case was changed since the page was drawn; BAD_INPUT for a note that is missing.
 */
export async function checkItems(
  db: Db,
  { actor, now, caseId, version, tier, items }: CheckItemsOptions,
): Promise<{ version: number; changed: number }> {
  authorise(actor, 'provider.certify');
  return db.$transaction(async (tx) => {
    const found = await lockCase(tx, caseId, 'check');
    await requireFree(tx, actor, found.provider, now);
    requireVersion(found, version);
    const evidence = await evidenceOf(tx, found, items);
    const changed = items.filter((item) => differs(found, item, evidence.get(item.item) ?? []));
    if (changed.length === 0 && found.tier === tier) return { version, changed: 0 };
    requireNotes(items, changed);
    const body = {
      caseId,
      provider: found.provider as Address,
      tier,
      items: changed.map(({ item, state, note }) => ({
        item,
        state,
        note,
        documents: named(evidence.get(item) ?? []),
      })),
    };
    const { hash } = await createRecord(tx, {
      kind: 'case.checked',
      subject: subject.provider(found.provider),
      body,
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    for (const { item, state, note } of changed) {
      const values = {
        state,
        note,
        checkedBy: actor.address,
        checkedAt: now,
        recordHash: hash,
      };
      await tx.caseItem.upsert({
        where: { caseId_item: { caseId, item } },
        create: { caseId, item, ...values },
        update: values,
      });
    }
    for (const { item } of changed) await keepEvidence(tx, evidence.get(item) ?? [], hash);
    await tx.certificationCase.update({
      where: { id: caseId },
      data: { tier, version: version + 1, updatedAt: now },
    });
    return { version: version + 1, changed: changed.length };
  });
}

async function evidenceOf(
  tx: Tx,
  found: CaseRow,
  items: readonly CheckedItem[],
): Promise<Map<ItemKey, Evidence[]>> {
  const all = new Map<ItemKey, Evidence[]>();
  for (const { item } of items)
    all.set(item, await evidenceFor(tx, found.provider, itemPurpose(found.id, item)));
  return all;
}

/** A document that nobody recorded yet is a change too. */
function differs(found: CaseRow, given: CheckedItem, evidence: readonly Evidence[]): boolean {
  const stands = found.items.find(({ item }) => item === given.item);
  return (
    (stands?.state ?? 'NOT_LOOKED_AT') !== given.state ||
    (stands?.note ?? '') !== given.note ||
    evidence.some(({ isNew }) => isNew)
  );
}

function requireNotes(items: readonly CheckedItem[], changed: readonly CheckedItem[]): void {
  const silent = changed.filter(
    ({ state, note }) => (state === 'NOT_MET' || state === 'MISSING') && note.length < 10,
  );
  if (silent.length === 0) return;
  const fields = silent.map((item) => [`items[${items.indexOf(item)}].note`, 'noteMissing']);
  throw new AppError('BAD_INPUT', { fields: Object.fromEntries(fields) });
}
