import { setCarbonCeiling } from '@/lib/features/supply/commands/set-carbon-ceiling';
import { setConcentrationCap } from '@/lib/features/supply/commands/set-concentration-cap';

import type { EventOf } from '../story/events';
import type { Stage } from './stage';

export async function playCap(
  stage: Stage,
  { at, capBps, reason }: EventOf<'concentration-cap'>,
): Promise<void> {
  const now = stage.time(at);
  const actor = await stage.actor('admin', now);
  await setConcentrationCap(stage.db, { actor, now, capBps, reason });
}

export async function playCeiling(
  stage: Stage,
  { at, tonnes, reason }: EventOf<'carbon-ceiling'>,
): Promise<void> {
  const now = stage.time(at);
  const actor = await stage.actor('admin', now);
  await setCarbonCeiling(stage.db, { actor, now, tonnes, reason });
}
