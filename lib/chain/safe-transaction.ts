import {
  concatHex,
  hashDomain,
  hashStruct,
  hashTypedData,
  isAddressEqual,
  size,
  zeroAddress,
  type Address,
  type Hex,
} from 'viem';

/**
 * What a Safe does when enough of its owners have signed, field for field as they sign it. `operation`: 0 calls `to`, 1 runs
 * its code in the Safe's own name (delegatecall). `safeTxGas` to `refundReceiver` let a relayer be paid; all zero otherwise.
 */
export type SafeTransaction = {
  to: Address;
  /** Wei. */
  value: bigint;
  data: Hex;
  operation: 0 | 1;
  safeTxGas: bigint;
  baseGas: bigint;
  gasPrice: bigint;
  gasToken: Address;
  refundReceiver: Address;
  /** A Safe runs its transactions in this order, each number once. */
  nonce: bigint;
};

/** Which Safe, on which chain: what keeps a signature from being used elsewhere. */
export type SafeDomain = { chainId: number; safe: Address };

const DOMAIN_TYPE = [
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
] as const;

const SAFE_TX_TYPE = [
  { name: 'to', type: 'address' },
  { name: 'value', type: 'uint256' },
  { name: 'data', type: 'bytes' },
  { name: 'operation', type: 'uint8' },
  { name: 'safeTxGas', type: 'uint256' },
  { name: 'baseGas', type: 'uint256' },
  { name: 'gasPrice', type: 'uint256' },
  { name: 'gasToken', type: 'address' },
  { name: 'refundReceiver', type: 'address' },
  { name: 'nonce', type: 'uint256' },
] as const;

/** A plain call without a payment to a relayer: what the portal proposes. */
export function plainCall(
  call: { to: Address; data: Hex; value?: bigint },
  nonce: bigint,
): SafeTransaction {
  return {
    to: call.to,
    value: call.value ?? 0n,
    data: call.data,
    operation: 0,
    safeTxGas: 0n,
    baseGas: 0n,
    gasPrice: 0n,
    gasToken: zeroAddress,
    refundReceiver: zeroAddress,
    nonce,
  };
}

/** Uses a nonce up without doing anything, so that whatever else waits at it can never run. */
export function rejectionOf(safe: Address, nonce: bigint): SafeTransaction {
  return plainCall({ to: safe, data: '0x' }, nonce);
}

export function isRejection(safe: Address, { to, value, data, operation }: SafeTransaction) {
  return isAddressEqual(to, safe) && value === 0n && size(data) === 0 && operation === 0;
}

/** EIP-712 data of Safe 1.3.0 and later; earlier Safes leave the chain out of their domain. */
export function safeTypedData({ chainId, safe }: SafeDomain, message: SafeTransaction) {
  return {
    domain: { chainId, verifyingContract: safe },
    types: { SafeTx: SAFE_TX_TYPE },
    primaryType: 'SafeTx',
    message,
  } as const;
}

export type SafeHashes = {
  /** Of chain and Safe; some hardware wallets show it. */
  domainHash: Hex;
  /** Of the ten fields; the other one that they show. */
  messageHash: Hex;
  /** keccak256(0x1901 ‖ domainHash ‖ messageHash): what is signed. `getTransactionHash` of the Safe answers the same. */
  safeTxHash: Hex;
};

export function safeHashes(domain: SafeDomain, transaction: SafeTransaction): SafeHashes {
  const data = safeTypedData(domain, transaction);
  return {
    domainHash: hashDomain({
      domain: { ...data.domain, chainId: BigInt(domain.chainId) },
      types: { EIP712Domain: DOMAIN_TYPE },
    }),
    messageHash: hashStruct({ data: transaction, primaryType: 'SafeTx', types: data.types }),
    safeTxHash: hashTypedData(data),
  };
}

export type OwnerSignature = { owner: Address; signature: Hex };

/** Signatures as a Safe reads them: one behind the other, by ascending address of the owner. */
export function packSignatures(signatures: readonly OwnerSignature[]): Hex {
  const sorted = [...signatures].sort((a, b) => (BigInt(a.owner) < BigInt(b.owner) ? -1 : 1));
  return concatHex(sorted.map(({ signature }) => signature));
}
