import { setTimeout as sleep } from 'node:timers/promises';

import type { Clock } from './clock';
import { beatOf } from './discover/reading';
import type { Source } from './discover/discover';
import type { Journal } from './journal';
import type { Portal } from './portal';
import { BEAT_SECONDS } from './protocol/heartbeat';
import { inventoryHash } from './protocol/inventory';
import { REFUSAL_SENTENCES, type NodeState } from './protocol/wire';
import { sendJournal } from './send';
import type { Identity } from './state-dir';

export type AgentOptions = {
  identity: Identity;
  journal: Journal;
  portal: Portal;
  clock: Clock;
  source: Source;
  log: (message: string) => void;
  /** Called after each contact, for what the portal asks of the machine. */
  onState?: (state: NodeState) => Promise<void>;
};

/** How often the whole inventory is read again; it is reported when it changed, and once a day. */
const INVENTORY_MS = 10 * 60_000;
const REPORT_MS = 24 * 3_600_000;

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Milliseconds to wait after the nth failure: twice as long each time, and not all machines of a site at once. */
export function backoff(failures: number, random = Math.random()): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  return Math.round(longest / 2 + (longest / 2) * random);
}

/** Measures once and writes it down: a heartbeat, and a report first when there is none or it is `due`. */
export async function measure(
  { source, journal, clock }: Pick<AgentOptions, 'source' | 'journal' | 'clock'>,
  report: boolean,
): Promise<void> {
  if (report) journal.append(clock.now(), { report: await source.inventory() });
  const reading = await source.load();
  journal.append(clock.now(), { beat: beatOf(reading) });
}

/**
 * Measures every thirty seconds and sends, until told to stop. Sending never holds up measuring: while the portal is away
 * the journal grows, and is sent when it comes back.
 */
export async function runAgent(options: AgentOptions, stop: AbortSignal): Promise<void> {
  const { source, journal, clock } = options;
  await measure(options, true);
  let reported = { hash: '', at: clock.now().steady };
  let looked = clock.now().steady;
  const sending = keepSending(options, stop);
  const start = clock.now().steady;
  for (let beat = 1; !stop.aborted; beat++) {
    const due = start + beat * BEAT_SECONDS * 1_000 - clock.now().steady;
    // Asleep for hours (a suspended machine): go on from now, not through all that was missed.
    if (due < -BEAT_SECONDS * 1_000) beat += Math.ceil(-due / (BEAT_SECONDS * 1_000));
    if (due > 0) await sleep(due, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) break;
    const now = clock.now().steady;
    if (now - looked >= INVENTORY_MS) {
      looked = now;
      const inventory = await source.inventory();
      const hash = inventoryHash(inventory);
      if (hash !== reported.hash || now - reported.at >= REPORT_MS) {
        if (reported.hash !== '') journal.append(clock.now(), { report: inventory });
        reported = { hash, at: now };
      }
    }
    await measure(options, false);
    wake?.();
  }
  wake?.();
  await sending;
}

/** Set while the sender waits for something to send. */
let wake: (() => void) | undefined;

async function keepSending(options: AgentOptions, stop: AbortSignal): Promise<void> {
  const { identity, log, onState, source } = options;
  let failures = 0;
  let told = '';
  const tell = (message: string) => {
    if (message !== told) log(message);
    told = message;
  };
  while (!stop.aborted) {
    try {
      const result = await sendJournal({ ...options, inventory: () => source.inventory() });
      if (result.status === 'done') {
        failures = 0;
        tell(`Connected to ${identity.portal}.`);
        await onState?.(result.state);
      } else {
        failures++;
        tell(`${REFUSAL_SENTENCES[result.reason]} Trying again; measurements are kept.`);
      }
    } catch (error) {
      failures++;
      const why = error instanceof Error ? error.message : String(error);
      tell(`The portal cannot be reached (${why}). Trying again; measurements are kept.`);
    }
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const pause = failures > 0 ? backoff(failures) : BEAT_SECONDS * 1_000;
    const waited = sleep(pause, undefined, { signal: stop }).catch(() => undefined);
    // After a failure a new measurement is no reason to try sooner.
    await (failures > 0 ? waited : Promise.race([waited, woken]));
  }
}
