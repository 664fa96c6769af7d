import { type Address, type Hex } from 'viem';

import { toBytes32 } from '@/lib/core/ids';
import { readersNeeded } from '@/lib/features/certification/rules';
import { demoSigner } from '@/lib/local/demo-signer';

import type { TestChain } from './chain';

export type TestCertification = {
  provider: Address;
  tier: number;
  region: string;
  expiresAt: bigint;
  serial: bigint;
  inventory: readonly { classId: string; units: number }[];
  recordHash: Hex;
};

/** The arguments of `certify`, signed by the first certifier, and by the second where the tier takes two readers. */
export async function signCertification(
  { deployment, offices }: Pick<TestChain, 'deployment' | 'offices'>,
  given: TestCertification,
): Promise<unknown[]> {
  const certification = {
    ...given,
    region: toBytes32(given.region),
    inventory: given.inventory.map(({ classId, units }) => ({
      classId: toBytes32(classId),
      units,
    })),
  };
  const document = {
    domain: {
      name: 'Gridhall ProviderRegistry',
      version: '1',
      chainId: deployment.chainId,
      verifyingContract: deployment.addresses.ProviderRegistry,
    },
    types: {
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
    },
    primaryType: 'Certification',
    message: certification,
  } as const;
  const readers = [
    { signer: offices.certifier, index: 1 },
    { signer: offices.secondCertifier, index: 2 },
  ].slice(0, readersNeeded(given.tier));
  return [
    certification,
    await Promise.all(
      readers.map(async ({ signer, index }) => ({
        signer,
        signature: await demoSigner({ index }).signTypedData(document),
      })),
    ),
  ];
}
