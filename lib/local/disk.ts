import { mkdirSync, statfsSync } from 'node:fs';

/** Bytes that database, chain and logs take within some weeks of a demonstration. */
const ROOM = 5e8;

/** Said before anything starts: a database that runs out of disk stops in the middle of something. */
export function requireDisk(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  if (free < ROOM)
    throw new Error(
      `Gridhall needs ${ROOM / 1e9} GB of free disk in ${dataDir}, and there are ${(free / 1e9).toFixed(1)}: make room.`,
    );
}
