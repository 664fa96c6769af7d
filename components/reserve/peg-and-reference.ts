/** A level from a moment on. */
type Step = { time: Date; price: bigint };
export type PegPoint = { time: Date; peg: bigint | undefined; reference: bigint | undefined };

/**
 * The peg and the market's price on one line of time: a point wherever one of them moved, with what was in force of the other.
 * Both come oldest first. A reference that held for a day stands at the day's beginning.
 */
export function pegAndReference(
  pegs: readonly Step[],
  references: readonly Step[],
  now: Date,
): PegPoint[] {
  const moves = [
    ...pegs.map(({ time, price }) => ({ time, peg: price })),
    ...references.map(({ time, price }) => ({ time, reference: price })),
  ].sort((a, b) => a.time.getTime() - b.time.getTime());
  const points: PegPoint[] = [];
  let state: Omit<PegPoint, 'time'> = { peg: undefined, reference: undefined };
  for (const { time, ...move } of moves) {
    state = { ...state, ...move };
    if (points.at(-1)?.time.getTime() === time.getTime()) points.pop();
    points.push({ time, ...state });
  }
  const last = points.at(-1);
  if (last && last.time < now) points.push({ ...last, time: now });
  return points;
}
