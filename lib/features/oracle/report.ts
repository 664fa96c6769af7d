import type { Hex, TypedDataDefinition } from 'viem';

import type { Deployment } from '@/lib/chain/contracts';
import { toBytes32 } from '@/lib/core/ids';

/** What a source of the reference price signs. */
export type Report = {
  /** Name of the source, short ASCII. */
  source: string;
  /** Settlement-asset units for an H100-hour. */
  price: bigint;
  /** Unix second at which the market was looked at. */
  observedAt: bigint;
  /** Digest of what was seen there. */
  evidenceHash: Hex;
};

export type SignedReport = Report & { signature: Hex };

export const REPORT_TYPES = {
  Report: [
    { name: 'source', type: 'bytes32' },
    { name: 'price', type: 'uint256' },
    { name: 'observedAt', type: 'uint64' },
    { name: 'evidenceHash', type: 'bytes32' },
  ],
} as const;

/** A report as the PriceOracle has it: the name as bytes32. */
export function toOracleReport({ source, price, observedAt, evidenceHash }: Report) {
  return { source: toBytes32(source), price, observedAt, evidenceHash };
}

/** The EIP-712 message of a report: worth something to this programme's oracle on this chain only. */
export function reportTypedData(
  { chainId, addresses }: Pick<Deployment, 'chainId' | 'addresses'>,
  report: Report,
) {
  return {
    domain: {
      name: 'Gridhall PriceOracle',
      version: '1',
      chainId,
      verifyingContract: addresses.PriceOracle,
    },
    types: REPORT_TYPES,
    primaryType: 'Report',
    message: toOracleReport(report),
  } as const satisfies TypedDataDefinition;
}
