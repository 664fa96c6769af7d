import { readFileSync } from 'node:fs';

/**
 * A moment by two clocks of this machine. `wall` is what it believes the time to be, in Unix milliseconds: it may be wrong
 * and may jump. `steady` counts milliseconds since `boot`: it is never set, so that the time between two moments of one
 * boot is known exactly, whatever the wall clock does.
 */
export type Moment = { wall: number; steady: number; boot: string };

export type Clock = { now(): Moment };

/** The clocks of this machine. Linux counts CLOCK_MONOTONIC from its start for all processes. */
export function machineClock(): Clock {
  const boot = bootId();
  return {
    now: () => ({
      wall: Date.now(),
      steady: Number(process.hrtime.bigint() / 1_000_000n),
      boot,
    }),
  };
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // Elsewhere every process counts as a boot of its own: only its own moments are then known exactly.
    return `process-${process.pid}-${Date.now()}`;
  }
}

/** The portal's time of `steady` = 0, by boot: learned at each contact, and kept with the journal. */
export type Anchors = Record<string, number>;

/** Boots that are remembered: a machine that starts more often within seven days is not online anyway. */
const KEPT_BOOTS = 32;

/** What an answer of the portal teaches. `sent` and `received` surround the moment at which it read its clock. */
export function learn(
  anchors: Anchors,
  { serverTime, sent, received }: { serverTime: number; sent: Moment; received: Moment },
): Anchors {
  const { [received.boot]: _old, ...others } = anchors;
  const kept = Object.entries(others).slice(1 - KEPT_BOOTS);
  const middle = (sent.steady + received.steady) / 2;
  return { ...Object.fromEntries(kept), [received.boot]: Math.round(serverTime - middle) };
}

/**
 * When a moment was by the portal's clock, in Unix milliseconds. Of a boot in which the portal was reached, exactly; of
 * another, by the wall clock of then, corrected by as much as the wall clock is wrong now. Never in the future.
 */
export function portalTime(moment: Moment, anchors: Anchors, now: Moment): number {
  const current = anchors[now.boot];
  const portalNow = current === undefined ? now.wall : current + now.steady;
  const anchor = anchors[moment.boot];
  const time = anchor === undefined ? moment.wall + (portalNow - now.wall) : anchor + moment.steady;
  return Math.round(Math.min(time, portalNow));
}
