import type { Hex } from 'viem';

import type { RecordBody } from '@/lib/audit/records/bodies';
import { contractCall, toSeconds, type ContractCall } from '@/lib/chain/call';
import type { Deployment } from '@/lib/chain/contracts';

/** GRANTS_OFFICER, as everything here but `expire`. */
export function openRound(
  deployment: Deployment,
  body: RecordBody<'round.opened'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'GrantProgram', 'openRound', [
    BigInt(body.budget),
    toSeconds(body.opensAt),
    toSeconds(body.closesAt),
    recordHash,
  ]);
}

export function closeRound(
  deployment: Deployment,
  body: RecordBody<'round.closed'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'GrantProgram', 'closeRound', [BigInt(body.roundId), recordHash]);
}

export function award(
  deployment: Deployment,
  body: RecordBody<'grant.awarded'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'GrantProgram', 'award', [
    BigInt(body.roundId),
    body.beneficiary,
    BigInt(body.amount),
    toSeconds(body.midTermAt),
    toSeconds(body.expiresAt),
    recordHash,
  ]);
}

export function releaseTranche(
  deployment: Deployment,
  body: RecordBody<'tranche.released'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'GrantProgram', 'releaseTranche', [
    BigInt(body.awardId),
    recordHash,
  ]);
}

export function cut(
  deployment: Deployment,
  body: RecordBody<'award.cut'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'GrantProgram', 'cut', [BigInt(body.awardId), recordHash]);
}

export function clawBack(
  deployment: Deployment,
  body: RecordBody<'award.clawed-back'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'GrantProgram', 'clawBack', [
    BigInt(body.awardId),
    body.reason,
    recordHash,
  ]);
}

/** Anyone, once the award has expired. */
export function expire(deployment: Deployment, awardId: bigint): ContractCall {
  return contractCall(deployment, 'GrantProgram', 'expire', [awardId]);
}
