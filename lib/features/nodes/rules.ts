import { AHEAD_MS, OLDEST_MS, type RefusalReason } from '@/lib/agent/protocol/wire';

/** What the portal knows of a node's messages so far. */
export type Progress = { lastSequence: bigint; lastObservedAt: Date | null };

export type Moment = { sequence: bigint | number; observedAt: Date };

/** Whether the time of a message can be right by the portal's clock. */
export function timeProblem(observedAt: Date, now: Date): RefusalReason | undefined {
  const ahead = observedAt.getTime() - now.getTime();
  if (ahead > AHEAD_MS) return 'future';
  return -ahead > OLDEST_MS ? 'too-old' : undefined;
}

/**
 * Whether a message comes after all that were taken: sequence and time both move forward. A sequence that is not new is
 * out of order here; whether it is word for word one that was taken, only the stored messages tell.
 */
export function orderProblem(moment: Moment, progress: Progress): RefusalReason | undefined {
  if (BigInt(moment.sequence) <= progress.lastSequence) return 'out-of-order';
  const { lastObservedAt } = progress;
  return lastObservedAt && moment.observedAt <= lastObservedAt ? 'backwards' : undefined;
}

/** GPUs that a provider has said or a certifier has found: what its machines can show at most. */
export type Allowance = {
  certified: number;
  /** In the newest application. */
  applied: number;
  /** In the newest application, at the site that the node names; undefined when it names none that stands there. */
  appliedAtSite: number | undefined;
};

/**
 * Whether machines of one provider show more GPUs than it can have. Certified hardware is not told apart by site, so that
 * for a site the application counts; where the certifier signed for more than the whole application, so does that.
 *
 * @param gpus of this machine; `others`, `othersAtSite`: of the provider's other machines.
 */
export function isImpossible(
  allowance: Allowance,
  { gpus, others, othersAtSite }: { gpus: number; others: number; othersAtSite: number },
): boolean {
  const { certified, applied, appliedAtSite } = allowance;
  if (gpus + others > Math.max(certified, applied)) return true;
  if (appliedAtSite === undefined || certified > applied) return false;
  return gpus + othersAtSite > appliedAtSite;
}
