import { familyOf, keyOf, listProcesses, memoryOf } from './processes';

export type Peak = {
  /** Bytes of all processes together, at the moment when they held most. */
  bytes: number;
  /** Who held how much at that moment, the largest first. */
  parts: { name: string; bytes: number }[];
};

/** Shorter than anything that builds or plays; each look takes some milliseconds. */
const INTERVAL_MS = 250;

/** Looks every quarter of a second at what the process `root` and all its descendants hold together. */
export function watchMemory(root: number) {
  const known = new Set<string>();
  let peak: Peak = { bytes: 0, parts: [] };
  const family = () => {
    const found = familyOf(listProcesses(), root, known);
    for (const member of found) known.add(keyOf(member));
    return found;
  };
  const look = () => {
    const parts = family().map((member) => ({ name: member.name, bytes: memoryOf(member) }));
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    if (bytes > peak.bytes) peak = { bytes, parts: parts.sort((a, b) => b.bytes - a.bytes) };
  };
  const timer = setInterval(look, INTERVAL_MS);
  return {
    /** Those that still live, in words. */
    survivors: () => family().map(({ pid, name }) => `${name} (${pid})`),
    stop(): Peak {
      clearInterval(timer);
      return peak;
    },
  };
}
