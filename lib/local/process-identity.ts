import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process number alone is not an identity: numbers are used again. Together with the moment the process started it is
 * one, so that a left-over file never makes us end somebody else's process.
 */
export type ProcessIdentity = { pid: number; started: string };

/** When the process `pid` started, in units of the operating system; undefined when there is none (or it is dead). */
export function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      // proc(5): the name stands in brackets and may hold spaces; state is field 3, start time field 22.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  try {
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}

export function identify(pid: number): ProcessIdentity | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

export function isAlive({ pid, started }: ProcessIdentity): boolean {
  return startOf(pid) === started;
}

export type EndProcessOptions = {
  signal?: NodeJS.Signals;
  /** How long it may take before it is ended by force. */
  graceMs?: number;
  /** The process leads a group of its own: end its children with it. */
  group?: boolean;
};

/** Asks the process to end and insists after the grace. Returns once it is gone. */
export async function endProcess(
  identity: ProcessIdentity,
  { signal = 'SIGTERM', graceMs = 10_000, group = false }: EndProcessOptions = {},
): Promise<void> {
  const target = group ? -identity.pid : identity.pid;
  if (isAlive(identity)) {
    send(target, signal);
    const deadline = Date.now() + graceMs;
    while (isAlive(identity) && Date.now() < deadline) await pause(25);
    if (isAlive(identity)) send(target, 'SIGKILL');
    while (isAlive(identity)) await pause(25);
  }
  // Children that did not follow their leader. The group's number is not used again while one of them lives.
  if (group) send(target, 'SIGKILL');
}

const companions = new Map<number, { identity: ProcessIdentity; signal: NodeJS.Signals }>();

/**
 * Asks `identity` to end when this process exits without having ended it: a start that failed, an error nobody caught.
 * Being killed leaves no such moment; the next start looks for left-overs.
 */
export function endWithUs(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (companions.size === 0)
    process.once('exit', () => {
      for (const companion of companions.values())
        if (isAlive(companion.identity)) send(companion.identity.pid, companion.signal);
    });
  companions.set(identity.pid, { identity, signal });
}

function send(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
