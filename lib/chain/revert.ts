import {
  BaseError,
  ContractFunctionRevertedError,
  HttpRequestError,
  InsufficientFundsError,
  TimeoutError,
  UserRejectedRequestError,
  decodeErrorResult,
  isHex,
  size,
  type Hex,
} from 'viem';

import { CONTRACT_ERRORS, unitOf, type AbiError, type ErrorUnit } from './contract-errors';
import { isSafeRefusal } from './safe-refusals';

export type FailureValue = { unit: ErrorUnit; value: string };

/**
 * Why something did not happen, for a sentence under `errors.<key>`. `reverted`: the contract refuses, and would refuse
 * again. `rejected`: the person declined, which is no error. `blocked`: something outside the act stands in the way.
 * `unclear`: it is not known whether the transaction went out.
 */
export type Failure = {
  kind: 'reverted' | 'rejected' | 'blocked' | 'unclear';
  key: string;
  values: Record<string, FailureValue>;
  /** The contract's own name for it, for people who know the contracts. */
  errorName?: string;
};

/** The one decoder: whatever viem, wagmi or a wallet threw, as something that can be said in the person's language. */
export function decodeFailure(error: unknown): Failure {
  if (isRejection(error)) return plain('rejected', 'wallet.rejected');
  return decodeRevert(error) ?? decodeObstacle(error) ?? plain('unclear', 'wallet.unknown');
}

/** The contract's refusal in `error`; undefined when there is none. */
export function decodeRevert(error: unknown): Failure | undefined {
  const data = revertData(error);
  if (data && size(data) >= 4) return decodeRevertData(data);
  const reverted = find(error, (cause) => cause instanceof ContractFunctionRevertedError);
  if (!(reverted instanceof ContractFunctionRevertedError)) return undefined;
  const { reason } = reverted;
  if (!reason || /^execution reverted/i.test(reason)) return plain('reverted', 'contract.unknown');
  return refusedInWords(reason);
}

/** A refusal by a text instead of a custom error: a Safe's own, or one of a contract that is not ours. */
function refusedInWords(reason: string): Failure {
  if (isSafeRefusal(reason))
    return { ...plain('reverted', `safe.${reason}`), errorName: `Error(${reason})` };
  return {
    ...plain('reverted', 'contract.Error'),
    values: { reason: text(reason) },
    errorName: 'Error',
  };
}

/** Decodes against the errors of all our contracts, because one passes on what another one says. */
export function decodeRevertData(data: Hex): Failure {
  try {
    const { errorName, args = [], abiItem } = decodeErrorResult({ abi: CONTRACT_ERRORS, data });
    if (errorName === 'Error') return refusedInWords(String(args[0]));
    if (errorName === 'Panic')
      return {
        ...plain('reverted', 'contract.Panic'),
        values: { code: text(String(args[0])) },
        errorName,
      };
    const values = nameValues(abiItem as AbiError, args);
    return { kind: 'reverted', key: `contract.${errorName}`, values, errorName };
  } catch {
    return { ...plain('reverted', 'contract.unknown'), errorName: data.slice(0, 10) };
  }
}

/** Whether the person declined in the wallet (EIP-1193, code 4001). */
export function isRejection(error: unknown): boolean {
  return Boolean(
    find(error, (cause) => cause instanceof UserRejectedRequestError || codeOf(cause) === 4001),
  );
}

const OBSTACLES: [test: (cause: unknown) => boolean, key: string][] = [
  [
    (cause) => cause instanceof InsufficientFundsError || named(cause, 'InsufficientFundsError'),
    'wallet.insufficientFunds',
  ],
  [
    (cause) => named(cause, 'ChainMismatchError') || named(cause, 'ConnectorChainMismatchError'),
    'wallet.wrongChain',
  ],
  [
    (cause) =>
      [
        'ConnectorNotConnectedError',
        'ConnectorAccountNotFoundError',
        'ConnectorUnavailableReconnectingError',
      ].some((name) => named(cause, name)),
    'wallet.notConnected',
  ],
  [(cause) => codeOf(cause) === -32002, 'wallet.busy'],
  [
    (cause) => codeOf(cause) === 4200 || named(cause, 'MethodNotSupportedRpcError'),
    'wallet.unsupported',
  ],
  [
    (cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError,
    'network.unreachable',
  ],
];

function decodeObstacle(error: unknown): Failure | undefined {
  const obstacle = OBSTACLES.find(([test]) => find(error, test));
  return obstacle && plain('blocked', obstacle[1]);
}

function nameValues(item: AbiError, args: readonly unknown[]): Record<string, FailureValue> {
  return Object.fromEntries(
    item.inputs.map(({ name = '', type }, index) => [
      name,
      { unit: unitOf(item.name, name, type) ?? 'text', value: String(args[index]) },
    ]),
  );
}

/** The first of `error` and its causes that `test` accepts. Wallets throw plain objects too, some nested in `data`. */
function find(error: unknown, test: (cause: unknown) => boolean): unknown {
  const seen = new Set<unknown>();
  for (let cause = error; typeof cause === 'object' && cause !== null && !seen.has(cause);) {
    if (test(cause)) return cause;
    seen.add(cause);
    cause = (cause as { cause?: unknown }).cause ?? (cause as { error?: unknown }).error;
  }
  return undefined;
}

/** The bytes a contract reverted with, where viem or the wallet left them. */
function revertData(error: unknown): Hex | undefined {
  const reverted =
    error instanceof BaseError
      ? error.walk((cause) => cause instanceof ContractFunctionRevertedError)
      : null;
  if (reverted instanceof ContractFunctionRevertedError && reverted.raw && reverted.raw !== '0x')
    return reverted.raw;
  const holder = find(error, (cause) => dataOf(cause) !== undefined);
  return holder === undefined ? undefined : dataOf(holder);
}

function dataOf(cause: unknown): Hex | undefined {
  const { data } = cause as { data?: unknown };
  if (isHex(data) && data !== '0x') return data;
  if (typeof data !== 'object' || data === null) return undefined;
  const { data: inner } = data as { data?: unknown };
  return isHex(inner) && inner !== '0x' ? inner : undefined;
}

const codeOf = (cause: unknown): unknown => (cause as { code?: unknown }).code;
const named = (cause: unknown, name: string): boolean =>
  (cause as { name?: unknown }).name === name;
const text = (value: string): FailureValue => ({ unit: 'text', value });
const plain = (kind: Failure['kind'], key: string): Failure => ({ kind, key, values: {} });
