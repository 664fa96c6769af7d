import { respond } from '@/app/api/v1/respond';
import { stateQuery } from '@/lib/agent/protocol/wire';
import { clientOf } from '@/lib/auth/request';
import { tokenBucket } from '@/lib/chain/server/token-bucket';
import { AppError } from '@/lib/core/errors';
import { nodeState } from '@/lib/features/nodes/queries';

const bucket = tokenBucket({ burst: 5_000, perSecond: 500 });

export const GET = respond({
  query: stateQuery,
  handle: ({ node }, request) => {
    const now = new Date();
    if (!bucket.take(clientOf(request), 1, now.getTime())) throw new AppError('TOO_MANY_REQUESTS');
    return nodeState(node, now);
  },
});
