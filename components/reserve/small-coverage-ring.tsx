import { coverageTones } from '@/components/overview/coverage-tones';
import { HourRing } from '@/components/ui/hour-ring';
import { coverageState, ringShare } from '@/lib/features/transparency/display';

/** The coverage beside its figure, drawn as the large rings are: full at one and a half times what is owed, a mark at 100 %. */
export function SmallCoverageRing({
  coverageBps,
  healthyBps,
}: {
  /** Undefined while nothing is owed: then there is nothing to draw. */
  coverageBps: bigint | undefined;
  healthyBps: number;
}) {
  if (coverageBps === undefined) return null;
  return (
    <HourRing
      decorative
      share={ringShare(coverageBps)}
      mark={2 / 3}
      tone={coverageTones[coverageState(coverageBps, healthyBps)]}
    />
  );
}
