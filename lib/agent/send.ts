import { sign } from 'node:crypto';

import { learn, portalTime, type Clock } from './clock';
import type { Entry, Journal } from './journal';
import type { Portal } from './portal';
import { beatBytes } from './protocol/heartbeat';
import { inventoryHash, type Inventory } from './protocol/inventory';
import { reportTypedData } from './protocol/typed-data';
import { MAX_BEATS, type NodeState, type RefusalReason, type Taken } from './protocol/wire';
import type { Identity } from './state-dir';

export type SendOptions = {
  identity: Identity;
  journal: Journal;
  portal: Portal;
  clock: Clock;
  /** What stands in the machine now: a report that was refused for what it said is tried again with this. */
  inventory: () => Promise<Inventory>;
  log: (message: string) => void;
};

/** `waiting`: the portal cannot take anything now, for the reason; ask again later. */
export type SendResult =
  { status: 'done'; state: NodeState } | { status: 'waiting'; reason: RefusalReason };

/** The portal will never take these, whatever we do: they are not sent again. */
const FINAL: ReadonlySet<RefusalReason> = new Set([
  'replayed',
  'out-of-order',
  'backwards',
  'too-old',
]);

/**
 * Sends what the journal holds, the oldest first, and forgets what the portal has. Asks first how far the portal has come:
 * what it has is acknowledged, also when its answer was lost. Signs at this moment and with the portal's time, so that a
 * wrong clock of this machine does no harm. Throws when the portal cannot be reached: then nothing is forgotten.
 */
export async function sendJournal(options: SendOptions): Promise<SendResult> {
  const { journal, log } = options;
  const state = await askState(options);
  if (!state.enrolled) return { status: 'waiting', reason: 'unknown-node' };
  if (state.revoked) return { status: 'waiting', reason: 'revoked' };
  let last = state.lastObservedAt ?? 0;
  for (let entry = journal.entries()[0]; entry; entry = journal.entries()[0]) {
    const batch = entry.report ? [entry] : beatsAhead(journal.entries());
    const sent = entry.report
      ? await sendReport(options, state, entry, last)
      : await sendBeats(options, batch, last);
    last = sent.last;
    settle(options, batch, sent.taken);
    const [stopped] = sent.taken.refused.filter(({ reason }) => !FINAL.has(reason));
    if (!stopped) continue;
    const next = await recover(options, stopped.reason, sent.taken);
    if (next === 'wait') return { status: 'waiting', reason: stopped.reason };
    log(`The portal refused (${stopped.reason}); trying once more.`);
  }
  return { status: 'done', state };
}

async function askState(options: SendOptions): Promise<NodeState> {
  const { identity, journal, portal, clock } = options;
  const sent = clock.now();
  const state = await portal.state(identity.account.address);
  const received = clock.now();
  const anchors = learn(journal.anchors(), { serverTime: state.serverTime, sent, received });
  journal.acknowledge(state.lastSequence, anchors);
  return state;
}

function beatsAhead(entries: readonly Entry[]): Entry[] {
  const end = entries.findIndex(({ report }) => report);
  return entries.slice(0, Math.min(end < 0 ? MAX_BEATS : end, MAX_BEATS));
}

type Sent = { taken: Taken; last: number };

/** The portal's time of an entry, and after the one before it. */
function timeOf({ journal, clock }: SendOptions, { at }: Entry, last: number): number {
  return Math.max(portalTime(at, journal.anchors(), clock.now()), last + 1);
}

async function sendReport(
  options: SendOptions,
  { chainId }: NodeState,
  entry: Entry & { report: Inventory },
  last: number,
): Promise<Sent> {
  const { account, sessionKey, provider, simulate } = options.identity;
  const observedAt = timeOf(options, entry, last);
  const simulated = simulate !== null;
  const body = refusedBody.get(entry) ?? entry.report;
  const signature = await account.signTypedData(
    reportTypedData(chainId, {
      provider,
      nodeKey: account.address,
      sequence: BigInt(entry.sequence),
      observedAt: BigInt(observedAt),
      simulated,
      bodyHash: inventoryHash(body),
      sessionKey,
    }),
  );
  const taken = await options.portal.report({
    node: account.address,
    provider,
    sequence: entry.sequence,
    observedAt,
    simulated,
    sessionKey,
    body,
    signature,
  });
  return { taken, last: observedAt };
}

async function sendBeats(
  options: SendOptions,
  batch: readonly Entry[],
  last: number,
): Promise<Sent> {
  const { account, session } = options.identity;
  const heartbeats = batch.flatMap((entry) => {
    if (!entry.beat) return [];
    last = timeOf(options, entry, last);
    const beat = { ...entry.beat, sequence: entry.sequence, observedAt: last };
    const signature = sign(null, beatBytes(account.address, beat), session).toString('base64url');
    return [{ ...beat, signature }];
  });
  return { taken: await options.portal.heartbeats({ node: account.address, heartbeats }), last };
}

/** Forgets what was taken and what never will be; what may still be taken stays, in its order. */
function settle({ journal, log }: SendOptions, batch: readonly Entry[], taken: Taken): void {
  const open = new Set(
    taken.refused.filter(({ reason }) => !FINAL.has(reason)).map(({ sequence }) => sequence),
  );
  const refused = taken.refused.length - open.size;
  if (refused > 0) log(`The portal has or will not take ${refused} of ${batch.length} messages.`);
  journal.drop(batch.map(({ sequence }) => sequence).filter((sequence) => !open.has(sequence)));
}

/** Newer contents of reports that were refused for what they said. */
const refusedBody = new WeakMap<Entry, Inventory>();

/** What can be done about a refusal: once more, or later. */
async function recover(
  options: SendOptions,
  reason: RefusalReason,
  { lastSequence }: Taken,
): Promise<'again' | 'wait'> {
  const { journal, identity, clock } = options;
  const state = await askState(options);
  const first = journal.entries()[0];
  if (reason === 'impossible-count' && first?.report) {
    // Heartbeats go on under the session of an older report; without one, the report must be taken first.
    if (state.sessionKey === identity.sessionKey) journal.drop([first.sequence]);
    else refusedBody.set(first, await options.inventory());
    return state.sessionKey === identity.sessionKey ? 'again' : 'wait';
  }
  if (reason === 'no-session' || (reason === 'signature' && first?.beat)) {
    if (state.sessionKey === identity.sessionKey) return 'wait';
    journal.beginAgain(
      clock.now(),
      await options.inventory(),
      Math.max(lastSequence, state.lastSequence),
    );
    return 'again';
  }
  return 'wait';
}
