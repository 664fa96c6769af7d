import type { Address, Hex } from 'viem';

import type { RecordBody } from '@/lib/audit/records/bodies';
import { contractCall, type ContractCall } from '@/lib/chain/call';
import type { Deployment } from '@/lib/chain/contracts';
import type { SignedPermit } from '@/lib/chain/permit';

const DIRECTIONS = { mint: 0, redeem: 1 } as const;

/** Lets the reserve take exactly `amount` settlement-asset units from the caller. */
export function approveReserve(deployment: Deployment, amount: bigint): ContractCall {
  return contractCall(deployment, 'SettlementAsset', 'approve', [
    deployment.addresses.Reserve,
    amount,
  ]);
}

/** TREASURER. Needs an allowance of the same amount. */
export function fund(
  deployment: Deployment,
  body: RecordBody<'reserve.funded'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'Reserve', 'fund', [BigInt(body.amount), recordHash]);
}

/** WITHDRAWER, delayed. */
export function withdrawSurplus(
  deployment: Deployment,
  body: RecordBody<'reserve.withdrawal-proposed'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'Reserve', 'withdrawSurplus', [
    body.to,
    BigInt(body.amount),
    recordHash,
  ]);
}

/** TREASURER. */
export function issueForGrants(
  deployment: Deployment,
  body: RecordBody<'reserve.hours-issued'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'Reserve', 'issueForGrants', [BigInt(body.amount), recordHash]);
}

/** GUARDIAN, immediate. */
export function halt(
  deployment: Deployment,
  body: RecordBody<'direction.halted'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'Reserve', 'halt', [
    DIRECTIONS[body.direction],
    body.reason,
    recordHash,
  ]);
}

/** PEG_MANAGER, delayed. */
export function reopen(
  deployment: Deployment,
  body: RecordBody<'direction.reopen-proposed'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'Reserve', 'reopen', [DIRECTIONS[body.direction], recordHash]);
}

/** Anyone with the settlement asset. Needs an allowance of `maxCost`. */
export function mint(
  deployment: Deployment,
  input: { amount: bigint; maxCost: bigint; to: Address },
): ContractCall {
  return contractCall(deployment, 'Reserve', 'mint', [input.amount, input.maxCost, input.to]);
}

/** Any holder. Needs a CCH allowance of `amount`. */
export function redeem(
  deployment: Deployment,
  input: { amount: bigint; minPayout: bigint; to: Address },
): ContractCall {
  return contractCall(deployment, 'Reserve', 'redeem', [input.amount, input.minPayout, input.to]);
}

/** As `mint` in one transaction: the settlement asset's permit for `maxCost` stands in for the allowance. */
export function mintWithPermit(
  deployment: Deployment,
  { amount, maxCost, to }: { amount: bigint; maxCost: bigint; to: Address },
  { deadline, v, r, s }: SignedPermit,
): ContractCall {
  return contractCall(deployment, 'Reserve', 'mintWithPermit', [
    amount,
    maxCost,
    to,
    deadline,
    v,
    r,
    s,
  ]);
}

/** As `redeem` in one transaction: a permit over `amount` CCH stands in for the allowance. */
export function redeemWithPermit(
  deployment: Deployment,
  { amount, minPayout, to }: { amount: bigint; minPayout: bigint; to: Address },
  { deadline, v, r, s }: SignedPermit,
): ContractCall {
  return contractCall(deployment, 'Reserve', 'redeemWithPermit', [
    amount,
    minPayout,
    to,
    deadline,
    v,
    r,
    s,
  ]);
}

export function approveHours(deployment: Deployment, amount: bigint): ContractCall {
  return contractCall(deployment, 'ComputeToken', 'approve', [
    deployment.addresses.Reserve,
    amount,
  ]);
}
