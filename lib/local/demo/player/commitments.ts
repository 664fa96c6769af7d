import { abiOf } from '@/lib/chain/contracts';
import { commitCapacity } from '@/lib/features/providers/calls';
import {
  committable,
  HORIZON,
  periodAt,
  periodEnd,
} from '@/lib/features/providers/commitment-rules';
import { demoAccount } from '@/lib/local/demo-accounts';
import { WAD } from '@/lib/core/units';

import type { EventOf } from '../story/events';
import type { Stage } from './stage';

/** One call for each period, as the provider's desk sends them. Whole hours, rounded down. */
export async function playCommitment(stage: Stage, event: EventOf<'commitment'>): Promise<void> {
  const now = stage.time(event.at);
  const { address } = demoAccount(event.provider);
  const registry = {
    address: stage.deployment.addresses.ProviderRegistry,
    abi: abiOf('ProviderRegistry'),
    args: [address],
  } as const;
  const { expiresAt } = await stage.chain.node.readContract({
    ...registry,
    functionName: 'providerOf',
  });
  const capacity = await stage.chain.node.readContract({
    ...registry,
    functionName: 'capacityOf',
  });
  const share = (committable(capacity) * BigInt(event.shareBps)) / 10_000n;
  const last = periodAt(now) + Math.min(event.periods, HORIZON);
  for (let period = periodAt(now) + 1; period <= last; period++) {
    // Which periods a term covers depends on the day on which the demonstration is set up.
    if (periodEnd(period).getTime() > Number(expiresAt) * 1_000) break;
    await stage.send(
      event.provider,
      commitCapacity(stage.deployment, period, share - (share % WAD)),
      now,
    );
  }
}
