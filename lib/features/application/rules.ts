import type { z } from 'zod';

import { fieldErrorKey, fieldErrors } from '@/lib/core/field-errors';
import { compactIban } from '@/lib/core/iban';
import { parseAddress } from '@/lib/core/ids';

import { ENTRY_FORMS } from './forms';
import {
  idOfEntry,
  kindOfEntry,
  TASKS,
  type ApplicationAnswers,
  type ApplicationInput,
  type DraftEntries,
  type EntryKind,
  type Evidence,
  type Task,
  type TaskStatus,
  type Typed,
  type TypedValue,
} from './schema';

/** What a draft is judged by beside itself. */
export type DraftContext = {
  /** Site id → its documents, oldest first. */
  evidence: Readonly<Record<string, readonly Evidence[]>>;
  /** Stake that the hardware of the draft asks for, in settlement-asset units. */
  requiredStake: bigint;
};

/** A draft with more pages than this was not made by hand. */
export const MAX_SITES = 10;
export const MAX_HARDWARE = 40;

type Read<K extends EntryKind> = z.output<(typeof ENTRY_FORMS)[K]>;

/** An empty answer and a missing one are the same. */
function withoutEmpty(typed: TypedValue): unknown {
  if (typeof typed === 'string') return typed.trim() === '' ? undefined : typed;
  // A row keeps its place, so that its errors find it.
  if (Array.isArray(typed)) return typed.map((item) => withoutEmpty(item ?? '') ?? {});
  const kept = Object.entries(typed).flatMap(([name, value]) => {
    const inner = withoutEmpty(value);
    return inner === undefined ? [] : [[name, inner]];
  });
  return Object.fromEntries(kept);
}

function read<K extends EntryKind>(kind: K, typed: Typed) {
  return ENTRY_FORMS[kind].safeParse(withoutEmpty(typed), { error: fieldErrorKey });
}

/** What was typed on a page in its true types; undefined while something is missing or wrong. */
export function readEntry<K extends EntryKind>(
  kind: K,
  typed: Typed | undefined,
): Read<K> | undefined {
  return typed && (read(kind, typed).data as Read<K> | undefined);
}

/** Field name → key under `errors.fields`; empty when the page is complete. */
export function problemsOf(
  key: string,
  typed: Typed,
  entries: DraftEntries,
): Record<string, string> {
  const kind = kindOfEntry(key);
  const { error, data } = read(kind, typed);
  if (error) return fieldErrors(error);
  const isLost = kind === 'hardware' && !entries[`site:${(data as Read<'hardware'>).siteId}`];
  return isLost ? { siteId: 'required' } : {};
}

export function entriesOf(
  entries: DraftEntries,
  kind: 'site' | 'hardware',
): { key: string; id: string; typed: Typed }[] {
  return Object.entries(entries)
    .filter(([key]) => kindOfEntry(key) === kind)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([key, { typed }]) => ({ key, id: idOfEntry(key), typed }));
}

/** Lines of hardware that are complete, whatever else is missing. */
export function hardwareOf(entries: DraftEntries): Read<'hardware'>[] {
  return entriesOf(entries, 'hardware').flatMap(({ typed }) => readEntry('hardware', typed) ?? []);
}

export function statusOf(task: Task, entries: DraftEntries, context: DraftContext): TaskStatus {
  switch (task) {
    case 'sites':
      return statusOfSites(entries, context);
    case 'hardware':
      return statusOfHardware(entries);
    case 'stake': {
      const read = readEntry('stake', entries.stake?.typed);
      if (!read) return 'not-started';
      // Other hardware or another rate asks for another stake: what was read is not what will be asked.
      return BigInt(read.amount) === context.requiredStake ? 'complete' : 'in-progress';
    }
    default:
      return statusOfPage(task, entries);
  }
}

function statusOfPage(key: string, entries: DraftEntries): TaskStatus {
  const typed = entries[key]?.typed;
  if (!typed || Object.keys(withoutEmpty(typed) as object).length === 0) return 'not-started';
  return Object.keys(problemsOf(key, typed, entries)).length === 0 ? 'complete' : 'in-progress';
}

/** A site is complete with its page and one document at least. */
export function statusOfSite(id: string, entries: DraftEntries, context: DraftContext): TaskStatus {
  const page = statusOfPage(`site:${id}`, entries);
  return page === 'complete' && (context.evidence[id] ?? []).length === 0 ? 'in-progress' : page;
}

function statusOfSites(entries: DraftEntries, context: DraftContext): TaskStatus {
  const sites = entriesOf(entries, 'site');
  const region = statusOfPage('region', entries);
  if (sites.length === 0) return region === 'not-started' ? 'not-started' : 'in-progress';
  const isComplete =
    region === 'complete' &&
    sites.every(({ id }) => statusOfSite(id, entries, context) === 'complete');
  return isComplete ? 'complete' : 'in-progress';
}

function statusOfHardware(entries: DraftEntries): TaskStatus {
  const lines = entriesOf(entries, 'hardware');
  if (lines.length === 0) return 'not-started';
  const read = hardwareOf(entries);
  const isComplete =
    lines.every(({ key }) => statusOfPage(key, entries) === 'complete') &&
    entriesOf(entries, 'site').every(({ id }) => read.some(({ siteId }) => siteId === id)) &&
    new Set(read.map(({ classId }) => classId)).size <= 16;
  return isComplete ? 'complete' : 'in-progress';
}

/** The tasks that are not complete, in their order. */
export function openTasks(entries: DraftEntries, context: DraftContext): Task[] {
  return TASKS.filter((task) => statusOf(task, entries, context) !== 'complete');
}

/** The application that a complete draft amounts to; undefined while a task is open. */
export function composeApplication(
  entries: DraftEntries,
  context: DraftContext,
): ApplicationInput | undefined {
  if (openTasks(entries, context).length > 0) return undefined;
  const page = <K extends EntryKind>(kind: K) => readEntry(kind, entries[kind]?.typed) as Read<K>;
  const { name, registrationNumber, website, contactName, contactEmail } = page('organisation');
  const declared = page('declarations');
  return {
    name,
    registrationNumber,
    website: website ?? null,
    region: page('region').region,
    contactName,
    contactEmail,
    owners: page('owners'),
    declarations: {
      sanctions: declared.sanctions,
      sanctionsText: declared.sanctions === 'YES' ? (declared.sanctionsText ?? null) : null,
      conflict: declared.conflict,
      conflictText: declared.conflict === 'YES' ? (declared.conflictText ?? null) : null,
    },
    sites: entriesOf(entries, 'site').map(({ id, typed }) => ({
      id,
      ...(readEntry('site', typed) as Read<'site'>),
      evidence: [...(context.evidence[id] ?? [])],
    })),
    hardware: hardwareOf(entries),
    operations: page('operations'),
    payment: paymentOf(page('payment')),
    stake: { amount: page('stake').amount },
  };
}

function paymentOf(read: Read<'payment'>): ApplicationAnswers['payment'] {
  return read.method === 'WALLET'
    ? { method: 'WALLET', wallet: parseAddress(read.wallet ?? '') ?? '' }
    : {
        method: 'IBAN',
        iban: compactIban(read.iban ?? ''),
        accountHolder: read.accountHolder ?? '',
      };
}
