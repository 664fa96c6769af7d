import { isHex, type Address, type Hex } from 'viem';

import type { OwnerSignature, SafeDomain, SafeTransaction } from '@/lib/chain/safe-transaction';
import { parseAddress } from '@/lib/core/ids';

/** Why a pasted transaction is not read: a key under `quorum.check.error` with what its sentence names. */
export type JsonProblem =
  | { key: 'empty' | 'notObject' }
  | { key: 'notJson'; detail: string }
  | { key: 'missing'; field: string }
  | { key: 'bad'; field: string; expected: 'address' | 'uint' | 'data' | 'operation' | 'chainId' }
  | { key: 'version'; version: string };

export type PastedTransaction = {
  domain: SafeDomain;
  transaction: SafeTransaction;
  /** What the JSON says the hash is. */
  claimedHash: string | undefined;
  confirmations: OwnerSignature[];
};

const ZERO = '0x0000000000000000000000000000000000000000';
const MAX_UINT = 2n ** 256n - 1n;

/** A proposal as Safe's own transaction service writes one, with the chain beside it. */
export function toTransactionJson(
  { chainId, safe }: SafeDomain,
  transaction: SafeTransaction,
  { safeTxHash, signatures }: { safeTxHash: Hex; signatures: readonly OwnerSignature[] },
): string {
  const { to, data, operation, gasToken, refundReceiver } = transaction;
  return JSON.stringify(
    {
      ...{ chainId: String(chainId), safe, to },
      value: transaction.value.toString(),
      ...{ data, operation },
      safeTxGas: transaction.safeTxGas.toString(),
      baseGas: transaction.baseGas.toString(),
      gasPrice: transaction.gasPrice.toString(),
      ...{ gasToken, refundReceiver },
      nonce: transaction.nonce.toString(),
      safeTxHash,
      confirmations: signatures.map(({ owner, signature }) => ({ owner, signature })),
    },
    null,
    2,
  );
}

/** Thrown and caught here only, so that the fields read one after the other. */
class Unreadable extends Error {
  constructor(readonly problem: JsonProblem) {
    super(problem.key);
  }
}

/** Reads what somebody pasted. Pure, and for the browser: nothing is asked of anybody. */
export function parseTransactionJson(
  text: string,
): { ok: true; pasted: PastedTransaction } | { ok: false; problem: JsonProblem } {
  try {
    return { ok: true, pasted: read(text) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

function read(text: string): PastedTransaction {
  if (text.trim() === '') throw new Unreadable({ key: 'empty' });
  const fields = parseObject(text);
  const version = firstOf(fields, 'version', 'safeVersion', 'contractVersion');
  if (typeof version === 'string' && /^(0|1\.[0-2])\./.test(version))
    throw new Unreadable({ key: 'version', version });
  return {
    domain: { chainId: chainOf(fields), safe: addressIn(fields, 'safe') },
    transaction: {
      to: addressIn(fields, 'to'),
      value: uintIn(fields, 'value'),
      data: dataIn(fields),
      operation: operationIn(fields),
      safeTxGas: uintIn(fields, 'safeTxGas'),
      baseGas: uintIn(fields, 'baseGas'),
      gasPrice: uintIn(fields, 'gasPrice'),
      // The service writes null where nobody is paid.
      gasToken: addressIn(fields, 'gasToken', ZERO),
      refundReceiver: addressIn(fields, 'refundReceiver', ZERO),
      nonce: uintIn(fields, 'nonce'),
    },
    claimedHash: textIn(firstOf(fields, 'safeTxHash', 'contractTransactionHash')),
    confirmations: confirmationsIn(fields.confirmations),
  };
}

type Fields = Record<string, unknown>;

function parseObject(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Unreadable({ key: 'notJson', detail: (error as Error).message });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable({ key: 'notObject' });
  return value as Fields;
}

function present(fields: Fields, field: string): unknown {
  const value = fields[field];
  if (value === undefined || value === null || value === '')
    throw new Unreadable({ key: 'missing', field });
  return value;
}

function addressIn(fields: Fields, field: string, otherwise?: Address): Address {
  if (otherwise && (fields[field] === null || fields[field] === undefined)) return otherwise;
  const value = present(fields, field);
  const address = typeof value === 'string' ? parseAddress(value) : undefined;
  if (!address) throw new Unreadable({ key: 'bad', field, expected: 'address' });
  return address;
}

/** JSON numbers beyond 2^53 have lost digits before anybody sees them, so that such must be texts. */
function uintIn(fields: Fields, field: string): bigint {
  const value = present(fields, field);
  const digits =
    typeof value === 'number' && Number.isSafeInteger(value)
      ? String(value)
      : typeof value === 'string'
        ? value.trim()
        : '';
  if (!/^\d{1,78}$/.test(digits) || BigInt(digits) > MAX_UINT)
    throw new Unreadable({ key: 'bad', field, expected: 'uint' });
  return BigInt(digits);
}

function chainOf(fields: Fields): number {
  const chainId = Number(uintIn(fields, 'chainId'));
  if (!Number.isSafeInteger(chainId) || chainId < 1)
    throw new Unreadable({ key: 'bad', field: 'chainId', expected: 'chainId' });
  return chainId;
}

function dataIn({ data }: Fields): Hex {
  if (data === undefined || data === null || data === '') return '0x';
  if (!isHex(data) || data.length % 2 !== 0)
    throw new Unreadable({ key: 'bad', field: 'data', expected: 'data' });
  return data.toLowerCase() as Hex;
}

function operationIn(fields: Fields): 0 | 1 {
  const value = uintIn(fields, 'operation');
  if (value > 1n) throw new Unreadable({ key: 'bad', field: 'operation', expected: 'operation' });
  return value === 1n ? 1 : 0;
}

function confirmationsIn(value: unknown): OwnerSignature[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const { owner, signature } = (entry ?? {}) as { owner?: unknown; signature?: unknown };
    const address = typeof owner === 'string' ? parseAddress(owner) : undefined;
    return address && isHex(signature) ? [{ owner: address, signature }] : [];
  });
}

function firstOf(fields: Fields, ...names: string[]): unknown {
  return names.map((name) => fields[name]).find((value) => value !== undefined && value !== null);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
