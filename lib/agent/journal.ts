import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import type { Anchors, Moment } from './clock';
import type { Beat } from './protocol/heartbeat';
import type { Inventory } from './protocol/inventory';
import { OLDEST_MS } from './protocol/wire';

/** A message that the portal has not acknowledged. Its number never changes, so that it is taken once. */
export type Entry =
  | { sequence: number; at: Moment; beat: Beat; report?: undefined }
  | { sequence: number; at: Moment; report: Inventory; beat?: undefined };

type Content = { beat: Beat } | { report: Inventory };

/** First line of the file: the highest number used before it, and what is known of the portal's time. */
type Head = { head: number; anchors: Anchors };

export type Journal = {
  entries(): readonly Entry[];
  anchors(): Anchors;
  /** Writes a message down; when this returns, it survives a kill and a power cut. */
  append(at: Moment, content: Content): Entry;
  /** Forgets everything up to a number that the portal has, and never uses a number below it again. */
  acknowledge(sequence: number, anchors: Anchors): void;
  /** Forgets one that the portal will never take. */
  drop(sequences: readonly number[]): void;
  /**
   * Puts a report before all that waits, under new numbers from `after` on: when the portal knows another session key than
   * ours, nothing signed with ours is taken before a report has named it. Only for messages that the portal has not taken.
   */
  beginAgain(at: Moment, report: Inventory, after: number): void;
};

/**
 * The journal of a state directory: one file, a JSON object a line, appended and synced. A line cut short by a kill was
 * never promised to anybody and is left out. Acknowledged lines go by writing the rest beside and renaming it. Whatever is
 * older than seven days goes too: the portal would not take it.
 */
export function openJournal(stateDir: string): Journal {
  const path = join(stateDir, 'journal.jsonl');
  const { head, entries: read } = load(path);
  let { head: used, anchors } = head;
  let entries = read;
  for (const { sequence } of entries) used = Math.max(used, sequence);
  let file = replace(path, { head: used, anchors }, entries);

  const rewrite = (): void => {
    closeSync(file);
    file = replace(path, { head: used, anchors }, entries);
  };

  return {
    entries: () => entries,
    anchors: () => anchors,
    append: (at, content) => {
      const entry: Entry = { sequence: ++used, at, ...content };
      writeSync(file, `${JSON.stringify(entry)}\n`);
      fsyncSync(file);
      entries.push(entry);
      const young = entries.filter((one) => !isTooOld(one.at, at));
      if (young.length < entries.length) {
        entries = young;
        rewrite();
      }
      return entry;
    },
    acknowledge: (sequence, learned) => {
      anchors = learned;
      used = Math.max(used, sequence);
      entries = entries.filter((entry) => entry.sequence > sequence);
      rewrite();
    },
    drop: (sequences) => {
      const gone = new Set(sequences);
      entries = entries.filter((entry) => !gone.has(entry.sequence));
      rewrite();
    },
    beginAgain: (at, report, after) => {
      let next = Math.max(used, after);
      const first = entries[0];
      // Dated before what waits, or the portal would take it for out of order.
      const before = first
        ? { ...first.at, wall: first.at.wall - 1, steady: first.at.steady - 1 }
        : at;
      const waiting = entries.filter(({ beat }) => beat);
      entries = [
        { sequence: ++next, at: before, report },
        ...waiting.map((entry) => ({ ...entry, sequence: ++next })),
      ];
      used = next;
      rewrite();
    },
  };
}

function isTooOld(moment: Moment, now: Moment): boolean {
  const age = moment.boot === now.boot ? now.steady - moment.steady : now.wall - moment.wall;
  return age > OLDEST_MS;
}

function load(path: string): { head: Head; entries: Entry[] } {
  const head: Head = { head: 0, anchors: {} };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { head, entries: [] };
  }
  const entries: Entry[] = [];
  // What follows the last line break was being written when the process ended.
  for (const line of text.split('\n').slice(0, -1)) {
    const value = parseLine(line);
    if (value && 'head' in value) Object.assign(head, value);
    else if (value) entries.push(value);
  }
  return { head, entries };
}

function parseLine(line: string): Head | Entry | undefined {
  try {
    return JSON.parse(line) as Head | Entry;
  } catch {
    return undefined;
  }
}

/** Writes the whole file beside the old one and takes its place in one step; returns it open for appending. */
function replace(path: string, head: Head, entries: readonly Entry[]): number {
  const lines = [head, ...entries].map((value) => `${JSON.stringify(value)}\n`).join('');
  const beside = `${path}.new`;
  writeFileSync(beside, lines, { mode: 0o600, flush: true });
  renameSync(beside, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
  return openSync(path, 'a', 0o600);
}
