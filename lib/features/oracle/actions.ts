'use server';

import { action } from '@/lib/auth/action';
import { AppError } from '@/lib/core/errors';
import { addressProblem, parseAddress } from '@/lib/core/ids';
import { parseAmount } from '@/lib/core/parse-amount';
import { db } from '@/lib/db/client';
import { settlementAsset } from '@/lib/features/framework/queries';

import { addSource as add } from './commands/add-source';
import { removeSource as remove } from './commands/remove-source';
import { setGuards as set } from './commands/set-guards';
import { sourcesNow } from './queries';
import { addSourceForm, guardsForm, removeSourceForm } from './schema';

export const addSource = action(
  { schema: addSourceForm, permission: 'oracle.govern' },
  async ({ input, actor, now }) => {
    const account = parseAddress(input.account);
    if (!account)
      throw new AppError('BAD_INPUT', {
        fields: { account: addressProblem(input.account) ?? 'notAnAddress' },
      });
    const { sourceId, kind: sourceKind, reason } = input;
    const known = await sourcesNow();
    return add(db(), { actor, now, sourceId, sourceKind, account, reason, known });
  },
);

export const removeSource = action(
  { schema: removeSourceForm, permission: 'oracle.govern' },
  async ({ input, actor, now }) =>
    remove(db(), { actor, now, ...input, known: await sourcesNow() }),
);

export const setGuards = action(
  { schema: guardsForm, permission: 'oracle.govern' },
  async ({ input, actor, now }) => {
    const { decimals } = await settlementAsset();
    const { maxAgeHours, maxDeviationBps, minSources, reason } = input;
    return set(db(), {
      actor,
      now,
      guards: {
        maxAge: maxAgeHours * 3_600,
        maxDeviationBps,
        minSources,
        minPrice: parseAmount(input.minPrice, decimals, 'minPrice'),
        maxPrice: parseAmount(input.maxPrice, decimals, 'maxPrice'),
      },
      settlementDecimals: decimals,
      reason,
    });
  },
);
