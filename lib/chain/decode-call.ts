import {
  decodeFunctionData,
  encodeFunctionData,
  isHex,
  size,
  slice,
  toFunctionSelector,
  toFunctionSignature,
  type Abi,
  type AbiFunction,
  type AbiParameter,
  type Address,
  type Hex,
} from 'viem';

import { abiOf, contractNameOf, type ContractName, type Deployment } from './contracts';
import { toJsonSafe, type JsonSafe } from './json-safe';

/** Calls inside calls that are followed: more than anybody needs, and an end for data made to have none. */
const MAX_DEPTH = 4;

type Raw = { target: Address; data: Hex };

/** One leaf of the arguments: where it stands (`newTerms.price`), and what it holds. */
export type Argument = { path: string; type: string; value: JsonSafe };

export type DecodedCall = Raw & {
  kind: 'decoded';
  contract: ContractName;
  functionName: string;
  /** `setPeg((uint256,…),bytes32)`. */
  signature: string;
  args: Record<string, JsonSafe>;
  /** The arguments, structs taken apart; a list stays one leaf. */
  leaves: Argument[];
  /** The data is not what encoding the arguments gives: more bytes follow, or offsets are unusual. */
  isUnusual: boolean;
  /** Calls that this one carries: of `execute`, `schedule`, `cancel`, `multicall`. */
  inner: CallView[];
};

/** Why a call cannot be told in words. Target, selector and data are all there is to show. */
export type UndecodedReason =
  /** None of the programme's contracts. */
  | 'unknown-target'
  /** The contract has no such function. */
  | 'unknown-function'
  /** The function exists, the arguments cannot be read. */
  | 'malformed'
  /** Fewer than the four bytes that name a function. */
  | 'no-function'
  | 'too-deep';

export type UndecodedCall = Raw & {
  kind: 'undecoded';
  reason: UndecodedReason;
  contract: ContractName | undefined;
  /** The first four bytes; undefined when there are fewer. */
  selector: Hex | undefined;
};

export type CallView = DecodedCall | UndecodedCall;

/**
 * What any call to any of our contracts says, with the calls that AccessManager's own functions carry. Never throws: a call
 * that cannot be decoded says why.
 */
export function decodeCall(deployment: Deployment, call: Raw, depth = 0): CallView {
  const { target, data } = call;
  const contract = contractNameOf(target, deployment);
  const selector = isHex(data) && size(data) >= 4 ? slice(data, 0, 4) : undefined;
  const undecoded = (reason: UndecodedReason): UndecodedCall => ({
    ...{ kind: 'undecoded', target, data, reason, contract, selector },
  });
  if (depth > MAX_DEPTH) return undecoded('too-deep');
  if (!contract) return undecoded('unknown-target');
  if (!selector) return undecoded('no-function');
  const item = functionOf(contract, selector);
  if (!item) return undecoded('unknown-function');
  const abi: Abi = [item];
  try {
    const { args: values = [] } = decodeFunctionData({ abi, data });
    const args = nameValues(item.inputs, values);
    const exact = encodeFunctionData({ abi, functionName: item.name, args: values });
    return {
      ...{ kind: 'decoded', target, data, contract, args },
      functionName: item.name,
      signature: toFunctionSignature(item),
      leaves: leavesOf(item.inputs, values),
      isUnusual: exact.toLowerCase() !== data.toLowerCase(),
      inner: innerCalls(contract, target, item.name, args).map((inner) =>
        decodeCall(deployment, inner, depth + 1),
      ),
    };
  } catch {
    return undecoded('malformed');
  }
}

/** The function of `contract` that a selector names. By selector and not by name, because names may be overloaded. */
export function functionOf(contract: ContractName, selector: Hex): AbiFunction | undefined {
  const abi: Abi = abiOf(contract);
  return abi.find(
    (item): item is AbiFunction =>
      item.type === 'function' && toFunctionSelector(item) === selector.toLowerCase(),
  );
}

/** Every call in a tree, the outermost first. */
export function callsIn(call: CallView): CallView[] {
  return call.kind === 'decoded' ? [call, ...call.inner.flatMap(callsIn)] : [call];
}

/** Values with their names and types, structs taken apart: `newTerms.price`. A list stays whole. */
export function leavesOf(
  parameters: readonly AbiParameter[],
  values: readonly unknown[],
  prefix = '',
): Argument[] {
  return parameters.flatMap((parameter, index) => {
    const path = `${prefix}${parameter.name || index}`;
    const value = values[index];
    if (parameter.type !== 'tuple' || !('components' in parameter))
      return [{ path, type: parameter.type, value: toJsonSafe(value) }];
    const fields = parameter.components.map(({ name }, place) =>
      Array.isArray(value)
        ? value[place]
        : (value as Record<string, unknown> | undefined)?.[name ?? ''],
    );
    return leavesOf(parameter.components, fields, `${path}.`);
  });
}

function nameValues(
  inputs: readonly AbiParameter[],
  values: readonly unknown[],
): Record<string, JsonSafe> {
  return Object.fromEntries(
    values.map((value, index) => [inputs[index]?.name || `${index}`, toJsonSafe(value)]),
  );
}

/** What AccessManager would go on to call. */
function innerCalls(
  contract: ContractName,
  self: Address,
  functionName: string,
  { target, data }: Record<string, JsonSafe>,
): Raw[] {
  if (contract !== 'AccessManager') return [];
  if (functionName === 'multicall' && Array.isArray(data))
    return data.filter((item) => isHex(item)).map((item) => ({ target: self, data: item }));
  const carries = ['execute', 'schedule', 'cancel'].includes(functionName);
  if (!carries || typeof target !== 'string' || !isHex(data)) return [];
  return [{ target: target as Address, data }];
}
