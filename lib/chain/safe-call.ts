import { decodeFunctionData, type Abi, type Address, type Hex } from 'viem';

import type { ContractCall } from './call';
import type { EncodedCall } from './operations';
import { safeAbi } from './generated/abis';
import { toJsonSafe, type JsonSafe } from './json-safe';
import { packSignatures, type OwnerSignature, type SafeTransaction } from './safe-transaction';

/** Runs a Safe transaction. Anybody may send it: the signatures are what counts. */
export function execTransaction(
  safe: Address,
  transaction: SafeTransaction,
  signatures: readonly OwnerSignature[],
): ContractCall {
  const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } =
    transaction;
  return {
    contract: 'Safe',
    address: safe,
    abi: safeAbi as Abi,
    functionName: 'execTransaction',
    args: [
      ...[to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver],
      packSignatures(signatures),
    ],
  };
}

export type SafeAct = {
  functionName: string;
  args: Record<string, JsonSafe>;
  /** What the Safe is to do, for `execTransaction`. */
  inner?: EncodedCall;
};

/** A call of a Safe's own functions; undefined for any other. Says nothing of whether the target is a Safe. */
export function decodeSafeAct(data: Hex): SafeAct | undefined {
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi: safeAbi, data });
    const item = safeAbi.find((entry) => entry.type === 'function' && entry.name === functionName);
    const names = item && 'inputs' in item ? item.inputs.map(({ name }) => name) : [];
    const named = Object.fromEntries(
      args.map((value, index) => [
        names[index]?.replace(/^_/, '') ?? `${index}`,
        toJsonSafe(value),
      ]),
    );
    if (functionName !== 'execTransaction') return { functionName, args: named };
    const [target, , inner] = args as unknown as readonly [Address, bigint, Hex];
    return { functionName, args: named, inner: { target, data: inner } };
  } catch {
    return undefined;
  }
}
