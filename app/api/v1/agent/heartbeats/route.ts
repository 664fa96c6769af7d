import { receive } from '@/app/api/v1/agent/receive';
import { beatsMessage } from '@/lib/agent/protocol/wire';
import { db } from '@/lib/db/client';
import { receiveHeartbeats } from '@/lib/features/nodes/commands/receive-heartbeats';
import { recordMalformed } from '@/lib/features/nodes/commands/record-refusals';

/** A site of thirty thousand machines behind one address beats a thousand times a second. */
export const POST = receive({
  schema: beatsMessage,
  limit: { burst: 10_000, perSecond: 1_000 },
  onMalformed: (detail, now) => recordMalformed(db(), detail, now),
  handle: (message, now) => receiveHeartbeats(db(), { message, now }),
});
