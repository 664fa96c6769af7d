import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type Process = {
  pid: number;
  parent: number;
  /** When it started, in units of the operating system: with the number an identity. */
  started: string;
  name: string;
  /** Bytes in memory, where the list of processes says so: outside Linux. */
  rss?: number;
};

/** From proc(5): `pid (name) state ppid …`, start time field 22. The name may hold brackets and spaces. */
export function parseStat(stat: string): Process | undefined {
  const open = stat.indexOf('(');
  const close = stat.lastIndexOf(')');
  const [state, parent, ...rest] = stat.slice(close + 2).split(' ');
  const started = rest[17];
  if (open < 0 || close < open || parent === undefined || started === undefined) return undefined;
  // A dead one that nobody has waited for has neither memory nor work.
  if (state === 'Z' || state === 'X') return undefined;
  const name = stat.slice(open + 1, close);
  return { pid: Number(stat.slice(0, open)), parent: Number(parent), started, name };
}

/** Bytes of `Pss` in /proc/<pid>/smaps_rollup: a page that several processes share counts for each by its share. */
export function parsePss(rollup: string): number | undefined {
  return kilobytes(/^Pss:\s+(\d+) kB$/m.exec(rollup));
}

/** Bytes of `VmRSS` in /proc/<pid>/status: shared pages count in full. */
export function parseRss(status: string): number | undefined {
  return kilobytes(/^VmRSS:\s+(\d+) kB$/m.exec(status));
}

function kilobytes(match: RegExpExecArray | null): number | undefined {
  return match ? Number(match[1]) * 1_024 : undefined;
}

/** The processes that are `root` or descend from it, and those of `known` that lost their parent on the way. */
export function familyOf(
  all: readonly Process[],
  root: number,
  known: ReadonlySet<string> = new Set(),
): Process[] {
  const children = new Map<number, Process[]>();
  for (const process of all)
    children.set(process.parent, [...(children.get(process.parent) ?? []), process]);
  const found = new Set<Process>();
  const add = (process: Process) => {
    if (found.has(process)) return;
    found.add(process);
    children.get(process.pid)?.forEach(add);
  };
  all.filter((process) => process.pid === root || known.has(keyOf(process))).forEach(add);
  return [...found];
}

export function keyOf({ pid, started }: Process): string {
  return `${pid}@${started}`;
}

export function listProcesses(): Process[] {
  if (process.platform !== 'linux')
    return parsePs(
      execFileSync('ps', ['-axo', 'pid=,ppid=,rss=,lstart=,ucomm='], { encoding: 'utf8' }),
    );
  return readdirSync('/proc').flatMap((entry) => {
    const stat = /^\d+$/.test(entry) ? readOrNothing(`/proc/${entry}/stat`) : undefined;
    return (stat && parseStat(stat)) || [];
  });
}

/** Bytes that a process holds; 0 when it has just ended. */
export function memoryOf({ pid, rss }: Process): number {
  if (rss !== undefined) return rss;
  const rollup = readOrNothing(`/proc/${pid}/smaps_rollup`);
  const share = rollup === undefined ? undefined : parsePss(rollup);
  return share ?? parseRss(readOrNothing(`/proc/${pid}/status`) ?? '') ?? 0;
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended between the look and the reading, or belongs to somebody who hides it.
    return undefined;
  }
}

/** `ps -axo pid=,ppid=,rss=,lstart=,ucomm=`: the start is five words, "Sun Nov 22 18:24:00 2026". */
export function parsePs(text: string): Process[] {
  return text.split('\n').flatMap((line) => {
    const [pid, parent, rss, ...rest] = line.trim().split(/\s+/);
    if (rest.length < 6) return [];
    const started = rest.slice(0, 5).join(' ');
    const name = rest.slice(5).join(' ');
    return [{ pid: Number(pid), parent: Number(parent), started, name, rss: Number(rss) * 1_024 }];
  });
}
