import { receive } from '@/app/api/v1/agent/receive';
import { challengeMessage, MAX_ANSWER_BYTES } from '@/lib/agent/protocol/challenge';
import { db } from '@/lib/db/client';
import { receiveChallengeStep } from '@/lib/features/nodes/commands/receive-challenge-step';
import { recordMalformed } from '@/lib/features/nodes/commands/record-refusals';

/** To judge the largest product takes seconds: few at a time. */
export const POST = receive({
  schema: challengeMessage,
  limit: { burst: 30, perSecond: 0.5 },
  maxBytes: MAX_ANSWER_BYTES,
  onMalformed: (detail, now) => recordMalformed(db(), detail, now),
  handle: (message, now) => receiveChallengeStep(db(), { message, now }),
});
