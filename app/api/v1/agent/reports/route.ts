import { receive } from '@/app/api/v1/agent/receive';
import { reportMessage } from '@/lib/agent/protocol/wire';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { receiveReport } from '@/lib/features/nodes/commands/receive-report';
import { recordMalformed } from '@/lib/features/nodes/commands/record-refusals';

/** A report costs a signature recovery and a line in several tables; a machine sends a few a day. */
export const POST = receive({
  schema: reportMessage,
  limit: { burst: 600, perSecond: 20 },
  onMalformed: (detail, now) => recordMalformed(db(), detail, now),
  handle: (message, now) => receiveReport(db(), { message, chainId: env().CHAIN_ID, now }),
});
