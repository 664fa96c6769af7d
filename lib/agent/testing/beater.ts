import { writeSync } from 'node:fs';

import { machineClock } from '../clock';
import { recordedSource } from '../discover/discover';
import { openJournal } from '../journal';
import { httpPortal } from '../portal';
import { measure } from '../run';
import { sendJournal } from '../send';
import { lockStateDir, readIdentity } from '../state-dir';

/**
 * The agent's own measuring, journal and sending without its pauses, as a process to be killed: prints the number of each
 * message once it is on the disk.
 */
const [stateDir = '', recording = ''] = process.argv.slice(2);
lockStateDir(stateDir);
const identity = readIdentity(stateDir);
const journal = openJournal(stateDir);
const source = recordedSource(recording);
const options = {
  identity,
  journal,
  source,
  portal: httpPortal(identity.portal),
  clock: machineClock(),
};

for (let round = 0; ; round++) {
  const before = journal.entries().at(-1)?.sequence ?? 0;
  await measure(options, round === 0);
  const written = journal.entries().filter(({ sequence }) => sequence > before);
  writeSync(1, written.map(({ sequence }) => `${sequence}\n`).join(''));
  if (round % 3 === 0)
    await sendJournal({
      ...options,
      inventory: () => source.inventory(),
      log: () => undefined,
    }).catch(() => undefined);
}
