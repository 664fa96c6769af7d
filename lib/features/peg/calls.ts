import type { Hex } from 'viem';

import type { RecordBody } from '@/lib/audit/records/bodies';
import { contractCall, type ContractCall } from '@/lib/chain/call';
import type { Deployment } from '@/lib/chain/contracts';

/** PEG_MANAGER, delayed: schedule it, wait, execute it. */
export function setPeg(
  deployment: Deployment,
  body: RecordBody<'peg.proposed'>,
  recordHash: Hex,
): ContractCall {
  const terms = {
    price: BigInt(body.price),
    mintFeeBps: body.mintFeeBps,
    redeemFeeBps: body.redeemFeeBps,
    maxStepBps: body.maxStepBps,
    minInterval: body.minInterval,
    supplyCap: BigInt(body.supplyCap),
  };
  return contractCall(deployment, 'Reserve', 'setPeg', [terms, recordHash]);
}

/** PEG_MANAGER, delayed. */
export function setThresholds(
  deployment: Deployment,
  body: RecordBody<'thresholds.proposed'>,
  recordHash: Hex,
): ContractCall {
  const { floorBps, healthyBps, slowBps, haltBps, haircutBps, backingShareBps } = body;
  const dailyMintLimit = BigInt(body.dailyMintLimit);
  const lines = { floorBps, healthyBps, slowBps, haltBps, haircutBps, backingShareBps };
  return contractCall(deployment, 'Reserve', 'setThresholds', [
    { ...lines, dailyMintLimit },
    recordHash,
  ]);
}
