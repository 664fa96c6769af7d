import { contractCall } from '@/lib/chain/call';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import { accessReviewTypedData, type SignedReview } from '@/lib/features/access/calls';
import { signReview } from '@/lib/features/access/commands/sign-review';
import { newestReview } from '@/lib/features/access/newest-review';
import { readCurrentAccess } from '@/lib/features/access/queries';

import type { EventOf } from '../story/events';
import { DEMO_SETTINGS } from '../story/limits';
import type { Stage } from './stage';

/** The regulator reads who can do what, and signs what is to be said of it. */
export async function playAccessReview(
  stage: Stage,
  { at, conclusion, reason }: EventOf<'access-review'>,
): Promise<void> {
  const now = stage.time(at);
  await stage.waitUntil(now);
  const actor = await stage.actor('regulator', now);
  const reading = await readCurrentAccess();
  const review: SignedReview = {
    access: reading.hash,
    previous: (await newestReview(stage.db))?.recordHash ?? null,
    block: reading.block.number,
    conclusion,
    reason,
  };
  const document = accessReviewTypedData(stage.deployment, review);
  const signer = stage.chain.signer('regulator');
  const signature = await signer.signTypedData(document);
  await signReview(stage.db, {
    ...{ actor, now, reading, review, signature, deployment: stage.deployment },
    isSignature: () =>
      stage.chain.node.verifyTypedData({ address: signer.address, signature, ...document }),
  });
}

/** The administrator schedules with AccessManager itself, which the portal has no form for: the act has no record. */
export async function playRoleWait(stage: Stage, event: EventOf<'role-wait'>): Promise<void> {
  const now = stage.time(event.at);
  const call = contractCall(stage.deployment, 'AccessManager', 'setGrantDelay', [
    BigInt(CHAIN_ROLES[event.role]),
    event.seconds,
  ]);
  const when = stage.time(event.at + DEMO_SETTINGS.delay);
  await stage.scheduleCall('admin', call, { now, when, name: event.key });
}
