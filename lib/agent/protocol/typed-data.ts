import type { Address, Hex } from 'viem';

/**
 * What a provider's wallet signs to take a machine's key as its own. `issuedAt` in Unix seconds; `site` is the name of a
 * site of its application, or empty.
 */
export type NodeEnrolment = {
  provider: Address;
  nodeKey: Address;
  site: string;
  issuedAt: bigint;
  simulated: boolean;
};

/**
 * What a node signs with its key. `sequence` grows over reports and heartbeats together, `observedAt` in Unix milliseconds,
 * `bodyHash` over the inventory (see inventory.ts), `sessionKey` an Ed25519 public key: what the node signs its heartbeats
 * with until the next report.
 */
export type InventoryReport = {
  provider: Address;
  nodeKey: Address;
  sequence: bigint;
  observedAt: bigint;
  simulated: boolean;
  bodyHash: Hex;
  sessionKey: Hex;
};

const ENROLMENT = {
  NodeEnrolment: [
    { name: 'provider', type: 'address' },
    { name: 'nodeKey', type: 'address' },
    { name: 'site', type: 'string' },
    { name: 'issuedAt', type: 'uint64' },
    { name: 'simulated', type: 'bool' },
  ],
} as const;

const REPORT = {
  InventoryReport: [
    { name: 'provider', type: 'address' },
    { name: 'nodeKey', type: 'address' },
    { name: 'sequence', type: 'uint64' },
    { name: 'observedAt', type: 'uint64' },
    { name: 'simulated', type: 'bool' },
    { name: 'bodyHash', type: 'bytes32' },
    { name: 'sessionKey', type: 'bytes32' },
  ],
} as const;

/** No contract reads these signatures, so the domain names none: the chain keeps programmes apart. */
const domainOf = (chainId: number) => ({ name: 'Gridhall Nodes', version: '1', chainId });

/** The EIP-712 document of an enrolment: the wallet shows it field by field. */
export function enrolmentTypedData(chainId: number, message: NodeEnrolment) {
  return {
    domain: domainOf(chainId),
    types: ENROLMENT,
    primaryType: 'NodeEnrolment',
    message,
  } as const;
}

export function reportTypedData(chainId: number, message: InventoryReport) {
  return {
    domain: domainOf(chainId),
    types: REPORT,
    primaryType: 'InventoryReport',
    message,
  } as const;
}
