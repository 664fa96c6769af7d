import type { Address, Hex } from 'viem';

import type { RecordBody } from '@/lib/audit/records/bodies';
import { contractCall, toSeconds, type ContractCall } from '@/lib/chain/call';
import type { Deployment } from '@/lib/chain/contracts';
import { toBytes32 } from '@/lib/core/ids';

import type { Reader } from './schema';

/** What a certifier signs and the registry checks; field for field `IProviderRegistry.Certification`. */
export type Certification = {
  provider: Address;
  tier: number;
  region: Hex;
  expiresAt: bigint;
  serial: bigint;
  inventory: readonly { classId: Hex; units: number }[];
  recordHash: Hex;
};

export const CERTIFICATION_TYPES = {
  Certification: [
    { name: 'provider', type: 'address' },
    { name: 'tier', type: 'uint8' },
    { name: 'region', type: 'bytes32' },
    { name: 'expiresAt', type: 'uint64' },
    { name: 'serial', type: 'uint64' },
    { name: 'inventory', type: 'InventoryItem[]' },
    { name: 'recordHash', type: 'bytes32' },
  ],
  InventoryItem: [
    { name: 'classId', type: 'bytes32' },
    { name: 'units', type: 'uint32' },
  ],
} as const;

export function certificationOf(
  body: RecordBody<'provider.certified'>,
  recordHash: Hex,
): Certification {
  return {
    provider: body.provider,
    tier: body.tier,
    region: toBytes32(body.region),
    expiresAt: toSeconds(body.expiresAt),
    serial: BigInt(body.serial),
    inventory: body.inventory.map((item) => ({
      classId: toBytes32(item.classId),
      units: item.units,
    })),
    recordHash,
  };
}

/** The EIP-712 document of a certification: the wallet shows it field by field. */
export function certificationTypedData(deployment: Deployment, certification: Certification) {
  return {
    domain: {
      name: 'Gridhall ProviderRegistry',
      version: '1',
      chainId: deployment.chainId,
      verifyingContract: deployment.addresses.ProviderRegistry,
    },
    types: CERTIFICATION_TYPES,
    primaryType: 'Certification',
    message: certification,
  } as const;
}

/** The provider itself. */
export function applyForCertification(
  deployment: Deployment,
  body: RecordBody<'provider.applied'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'applyForCertification', [
    toBytes32(body.region),
    recordHash,
  ]);
}

/** CERTIFIER, for an application that came on paper. */
export function register(
  deployment: Deployment,
  body: RecordBody<'provider.registered'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'register', [
    body.provider,
    toBytes32(body.region),
    recordHash,
  ]);
}

/** CERTIFIER. */
export function declineApplication(
  deployment: Deployment,
  body: RecordBody<'provider.application-declined'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'declineApplication', [
    body.provider,
    recordHash,
  ]);
}

/** CERTIFIER, with the signatures of as many readers as the tier takes (`readersNeeded`) over the same certification. */
export function certify(
  deployment: Deployment,
  body: RecordBody<'provider.certified'>,
  recordHash: Hex,
  readers: readonly Reader[],
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'certify', [
    certificationOf(body, recordHash),
    readers,
  ]);
}

/** CERTIFIER. */
export function suspend(
  deployment: Deployment,
  body: RecordBody<'provider.suspended'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'suspend', [
    body.provider,
    body.reason,
    recordHash,
  ]);
}

/** CERTIFIER. */
export function restore(
  deployment: Deployment,
  body: RecordBody<'provider.restored'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'restore', [body.provider, recordHash]);
}

/** CERTIFIER, for good. */
export function revoke(
  deployment: Deployment,
  body: RecordBody<'provider.revoked'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'revoke', [
    body.provider,
    body.reason,
    recordHash,
  ]);
}

/** The provider itself: capacity ends at once, the stake after the delay. */
export function requestExit(deployment: Deployment): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'requestExit', []);
}

export function completeExit(deployment: Deployment): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'completeExit', []);
}

/** The provider itself: what it promises for `period` becomes `amount`, in CCH. */
export function commitCapacity(
  deployment: Deployment,
  period: number,
  amount: bigint,
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'commitCapacity', [BigInt(period), amount]);
}

export function approveStake(deployment: Deployment, amount: bigint): ContractCall {
  return contractCall(deployment, 'SettlementAsset', 'approve', [
    deployment.addresses.ProviderRegistry,
    amount,
  ]);
}

export function depositStake(
  deployment: Deployment,
  provider: Address,
  amount: bigint,
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'depositStake', [provider, amount]);
}

/** ADMIN, delayed. */
export function setStakePerHour(
  deployment: Deployment,
  body: RecordBody<'stake.set'>,
  recordHash: Hex,
): ContractCall {
  return contractCall(deployment, 'ProviderRegistry', 'setStakePerHour', [
    BigInt(body.amount),
    recordHash,
  ]);
}
