'use server';

import { action } from '@/lib/auth/action';
import { db } from '@/lib/db/client';

import { cancelOperation as cancel } from './commands/cancel-operation';
import { getOperation } from './queries';
import { cancelForm } from './schema';

export const cancelOperation = action(
  { schema: cancelForm, permission: 'operation.cancel', object: 'checked-by-command' },
  async ({ input, actor, now }) =>
    cancel(db(), {
      actor,
      now,
      operation: await getOperation(input.operationId),
      reason: input.reason,
    }),
);
