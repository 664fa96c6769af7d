'use server';

import type { Hex } from 'viem';

import { action } from '@/lib/auth/action';
import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';

import { signReview } from './commands/sign-review';
import { isReviewSignature, readCurrentAccess } from './queries';
import { reviewForm } from './schema';

export const signAccessReview = action(
  { schema: reviewForm, permission: 'access.review' },
  async ({ input, actor, now }) => {
    const { access, block, previous, conclusion, reason } = input;
    const signature = input.signature as Hex;
    const review = {
      ...{ conclusion, reason, block: BigInt(block), access: access as Hex },
      previous: previous === '' ? null : (previous as Hex),
    };
    return signReview(db(), {
      ...{ actor, now, review, signature, deployment: deployment() },
      reading: await readCurrentAccess(),
      isSignature: () => isReviewSignature(actor.address, signature, review),
    });
  },
);
