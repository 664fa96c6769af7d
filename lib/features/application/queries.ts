import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { listDocumentsOf } from '@/lib/features/documents/queries';
import { requiredStakeFor } from '@/lib/features/providers/queries';

import { evidencePurpose } from './destroy-evidence';
import {
  composeApplication,
  entriesOf,
  hardwareOf,
  readEntry,
  statusOf,
  statusOfSite,
  type DraftContext,
} from './rules';
import {
  draftEntries,
  TASKS,
  type ApplicationInput,
  type DraftEntries,
  type DraftLine,
  type DraftSite,
  type Task,
  type TaskStatus,
  type TypedValue,
} from './schema';

export type DraftDto = {
  /** 0 where nothing was saved yet. */
  version: number;
  entries: DraftEntries;
  updatedAt: Date | undefined;
  /** As typed; undefined until it is chosen. */
  region: string | undefined;
  sites: DraftSite[];
  lines: DraftLine[];
  /** Lines that are complete. */
  hardware: { classId: string; units: number }[];
  /** In settlement-asset units. */
  requiredStake: bigint;
  tasks: { task: Task; status: TaskStatus }[];
  /** What would be filed; undefined while a task is open. */
  composed: ApplicationInput | undefined;
};

/** The actor's own draft; an empty one where nothing was saved. */
export async function readDraft(actor: Actor): Promise<DraftDto> {
  const [row, documents] = await Promise.all([
    db().providerApplicationDraft.findUnique({ where: { wallet: actor.address } }),
    listDocumentsOf(actor, actor.address, { purpose: 'site-evidence:' }),
  ]);
  const entries = row ? draftEntries.parse(row.entries) : {};
  const hardware = hardwareOf(entries);
  const documentsOf = (id: string) =>
    documents.filter(({ purpose }) => purpose === evidencePurpose(id));
  const context = contextOf({
    sites: entriesOf(entries, 'site').map(({ id }) => ({ id, documents: documentsOf(id) })),
    requiredStake: await requiredStakeFor(hardware),
  });
  return {
    version: row?.version ?? 0,
    entries,
    updatedAt: row?.updatedAt,
    region: readEntry('region', entries.region?.typed)?.region,
    sites: entriesOf(entries, 'site').map(({ id, typed }) => ({
      id,
      name: textOf(typed.name),
      address: textOf(typed.address),
      status: statusOfSite(id, entries, context),
      documents: documentsOf(id),
    })),
    lines: entriesOf(entries, 'hardware').map(({ id, typed }) => ({
      id,
      siteId: textOf(typed.siteId),
      classId: textOf(typed.classId),
      units: textOf(typed.units),
      isComplete: readEntry('hardware', typed) !== undefined,
    })),
    hardware,
    requiredStake: context.requiredStake,
    tasks: TASKS.map((task) => ({ task, status: statusOf(task, entries, context) })),
    composed: composeApplication(entries, context),
  };
}

function textOf(typed: TypedValue | undefined): string | undefined {
  return typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : undefined;
}

/** What rules and commands judge a draft by. */
export function contextOf({
  sites,
  requiredStake,
}: {
  sites: readonly Pick<DraftSite, 'id' | 'documents'>[];
  requiredStake: bigint;
}): DraftContext {
  const named = sites.map(({ id, documents }) => [
    id,
    documents.map(({ id: documentId, fileName, sha256 }) => ({ documentId, fileName, sha256 })),
  ]);
  return { evidence: Object.fromEntries(named), requiredStake };
}
