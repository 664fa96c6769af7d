import {
  domainSeparator,
  parseAbi,
  parseSignature,
  type Address,
  type Client,
  type Hex,
  type TypedDataDefinition,
} from 'viem';
import { getCode, readContract } from 'viem/actions';

/** ERC-2612 beside ERC-20. */
const permitAbi = parseAbi([
  'function name() view returns (string)',
  'function version() view returns (string)',
  'function nonces(address owner) view returns (uint256)',
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
]);

const PERMIT_TYPES = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const;

/** How a token takes permits: the domain that its own separator confirms, and the owner's next number. */
export type PermitTerms = {
  domain: { name: string; version: string; chainId: number; verifyingContract: Address };
  nonce: bigint;
};

/**
 * Whether `token` takes ERC-2612 permits of `owner`, and under which domain; undefined when it does not, then an approval
 * comes first. The standard does not say how a token calls its version, so the candidates are held against the separator
 * that the token publishes. A contract wallet signs by ERC-1271, which ERC-2612 does not know.
 */
export async function permitTermsOf(
  client: Client,
  { token, owner, chainId }: { token: Address; owner: Address; chainId: number },
): Promise<PermitTerms | undefined> {
  const read = { address: token, abi: permitAbi } as const;
  try {
    const [separator, nonce, name, version, code] = await Promise.all([
      readContract(client, { ...read, functionName: 'DOMAIN_SEPARATOR' }),
      readContract(client, { ...read, functionName: 'nonces', args: [owner] }),
      readContract(client, { ...read, functionName: 'name' }),
      readContract(client, { ...read, functionName: 'version' }).catch(() => undefined),
      getCode(client, { address: owner }),
    ]);
    if (code && code !== '0x') return undefined;
    for (const candidate of [version, '1', '2']) {
      if (candidate === undefined) continue;
      const domain = { name, version: candidate, chainId, verifyingContract: token };
      if (domainSeparator({ domain }) === separator) return { domain, nonce };
    }
    return undefined;
  } catch {
    return undefined;
  }
}

/** What the owner signs so that `spender` may take `value` until `deadline` (Unix seconds). */
export function permitTypedData(
  { domain, nonce }: PermitTerms,
  permit: { owner: Address; spender: Address; value: bigint; deadline: bigint },
) {
  return {
    domain,
    types: PERMIT_TYPES,
    primaryType: 'Permit',
    message: { ...permit, nonce },
  } as const satisfies TypedDataDefinition;
}

/** As the contracts take a signature over a permit. */
export type SignedPermit = { deadline: bigint; v: number; r: Hex; s: Hex };

export function signedPermit(deadline: bigint, signature: Hex): SignedPermit {
  const { r, s, v, yParity } = parseSignature(signature);
  return { deadline, r, s, v: Number(v ?? BigInt(yParity + 27)) };
}
