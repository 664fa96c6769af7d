'use server';

import { action } from '@/lib/auth/action';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { addressProblem, parseAddress } from '@/lib/core/ids';
import { parseAmount } from '@/lib/core/parse-amount';
import { issuable, withdrawable } from '@/lib/core/reserve-math';
import { db } from '@/lib/db/client';
import { settlementAsset } from '@/lib/features/framework/queries';

import { fundReserve as fund } from './commands/fund-reserve';
import { haltDirection as halt } from './commands/halt-direction';
import { issueHours as issue } from './commands/issue-hours';
import { proposeReopening as reopen } from './commands/propose-reopening';
import { proposeWithdrawal as withdraw } from './commands/propose-withdrawal';
import { reserveNow } from './queries';
import { fundForm, haltForm, issueForm, reopenForm, withdrawForm } from './schema';

const CCH_DECIMALS = 18;

const paperOf = ({ documentId }: { documentId: string }) => ({
  documentId,
  reserve: deployment().addresses.Reserve,
});

export const fundReserve = action(
  { schema: fundForm, permission: 'reserve.fund' },
  async ({ input, actor, now }) => {
    const asset = await settlementAsset();
    const amount = parseAmount(input.amount, asset.decimals, 'amount');
    return fund(db(), {
      actor,
      now,
      amount,
      asset: asset.address,
      source: input.source,
      reason: input.reason,
      ...paperOf(input),
    });
  },
);

export const issueHours = action(
  { schema: issueForm, permission: 'reserve.issue' },
  async ({ input, actor, now }) => {
    const reserve = await reserveNow();
    if (!reserve.terms) throw new AppError('WRONG_STATE', { key: 'pegNotSet' });
    const limit = issuable({
      ...reserve,
      price: reserve.terms.price,
      supplyCap: reserve.terms.supplyCap,
    });
    const amount = parseAmount(input.hours, CCH_DECIMALS, 'hours');
    return issue(db(), {
      ...{ actor, now, amount, reason: input.reason, issuable: limit },
      ...paperOf(input),
    });
  },
);

export const proposeWithdrawal = action(
  { schema: withdrawForm, permission: 'reserve.withdraw' },
  async ({ input, actor, now }) => {
    const [asset, reserve] = await Promise.all([settlementAsset(), reserveNow()]);
    const to = parseAddress(input.to);
    if (!to)
      throw new AppError('BAD_INPUT', {
        fields: { to: addressProblem(input.to) ?? 'notAnAddress' },
      });
    return withdraw(db(), {
      actor,
      now,
      amount: parseAmount(input.amount, asset.decimals, 'amount'),
      asset: asset.address,
      to,
      reason: input.reason,
      ...paperOf(input),
      withdrawable: withdrawable(reserve.assets, reserve.liabilities, reserve.healthyBps),
    });
  },
);

export const haltDirection = action(
  { schema: haltForm, permission: 'direction.halt' },
  ({ input, actor, now }) => halt(db(), { actor, now, ...input }),
);

export const proposeReopening = action(
  { schema: reopenForm, permission: 'direction.reopen' },
  ({ input, actor, now }) => reopen(db(), { actor, now, ...input }),
);
