'use server';

import { action } from '@/lib/auth/action';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import { parseAmount } from '@/lib/core/parse-amount';
import { db } from '@/lib/db/client';
import { settlementAsset } from '@/lib/features/framework/queries';
import { executionDelayOf } from '@/lib/features/governance/queries';
import { reserveNow } from '@/lib/features/reserve/queries';

import { proposePeg as propose } from './commands/propose-peg';
import { proposeThresholds as proposeLines } from './commands/propose-thresholds';
import { pegForm, thresholdsForm } from './schema';
import { simulationBasis } from './simulation-queries';

const CCH_DECIMALS = 18;

export const proposePeg = action(
  { schema: pegForm, permission: 'peg.propose' },
  async ({ input, actor, now }) => {
    const [asset, reserve, delay, basis] = await Promise.all([
      settlementAsset(),
      reserveNow(),
      executionDelayOf(CHAIN_ROLES.PEG_MANAGER, actor.address),
      simulationBasis(),
    ]);
    return propose(db(), {
      actor,
      now,
      terms: {
        price: parseAmount(input.price, asset.decimals, 'price'),
        mintFeeBps: input.mintFeeBps,
        redeemFeeBps: input.redeemFeeBps,
        maxStepBps: input.maxStepBps,
        minInterval: input.minIntervalHours * 3_600,
        supplyCap: parseAmount(input.supplyCapHours, CCH_DECIMALS, 'supplyCapHours'),
      },
      reason: input.reason,
      settlementDecimals: asset.decimals,
      state: {
        current: reserve.terms,
        changedAt: reserve.pegChangedAt,
        supply: reserve.supply,
        assets: reserve.assets,
        floorBps: reserve.floorBps,
      },
      enactAt: new Date(now.getTime() + (delay ?? 0) * 1_000),
      basis,
      runBps: input.runBps,
    });
  },
);

export const proposeThresholds = action(
  { schema: thresholdsForm, permission: 'thresholds.propose' },
  async ({ input: { dailyMintLimitHours, reason, runBps, ...lines }, actor, now }) =>
    proposeLines(db(), {
      actor,
      now,
      reason,
      basis: await simulationBasis(),
      runBps,
      lines: {
        ...lines,
        dailyMintLimit: parseAmount(dailyMintLimitHours, CCH_DECIMALS, 'dailyMintLimitHours'),
      },
    }),
);
