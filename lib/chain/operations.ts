import {
  encodeAbiParameters,
  encodeFunctionData,
  isHex,
  keccak256,
  type Address,
  type Hex,
} from 'viem';

import { contractCall, type ContractCall } from './call';
import { decodeAct, type Deployment } from './contracts';
import type { JsonSafe } from './json-safe';
import { decodeSafeAct } from './safe-call';

/** An act as AccessManager keeps it: whom to call, and with what. */
export type EncodedCall = { target: Address; data: Hex };

export function encodeCall({ address, abi, functionName, args }: ContractCall): EncodedCall {
  return { target: address, data: encodeFunctionData({ abi, functionName, args }) };
}

/**
 * AccessManager's id of an operation: keccak256(abi.encode(caller, target, data)). It contains the caller, so that whoever
 * schedules is the one who executes.
 */
export function operationId({ caller, target, data }: EncodedCall & { caller: Address }): Hex {
  return keccak256(
    encodeAbiParameters(
      [{ type: 'address' }, { type: 'address' }, { type: 'bytes' }],
      [caller, target, data],
    ),
  );
}

/**
 * Schedules `call` for `when`, or for the earliest time that the caller's delay allows. A time before that is refused by
 * AccessManager (AccessManagerUnauthorizedCall).
 */
export function scheduleCall(
  deployment: Deployment,
  call: ContractCall | EncodedCall,
  when?: Date,
): ContractCall {
  const { target, data } = encoded(call);
  const seconds = when ? Math.ceil(when.getTime() / 1_000) : 0;
  return contractCall(deployment, 'AccessManager', 'schedule', [target, data, seconds]);
}

/** Executes what the connected wallet scheduled, once its time has come. */
export function executeCall(
  deployment: Deployment,
  call: ContractCall | EncodedCall,
): ContractCall {
  const { target, data } = encoded(call);
  return contractCall(deployment, 'AccessManager', 'execute', [target, data]);
}

/** Cancels what `caller` scheduled: by the caller itself, the regulator or the administrator. */
export function cancelCall(
  deployment: Deployment,
  { caller, ...call }: EncodedCall & { caller: Address },
): ContractCall {
  return contractCall(deployment, 'AccessManager', 'cancel', [caller, call.target, call.data]);
}

function encoded(call: ContractCall | EncodedCall): EncodedCall {
  return 'target' in call ? call : encodeCall(call);
}

export type DescribedCall = {
  /** Contract and function; for the schedule also what it is about: `AccessManager.schedule: Reserve.setPeg`. */
  name: string;
  /** Arguments by name, the scheduled call's own in place of its bytes. The bytes when nobody knows the call. */
  args: JsonSafe;
};

/** A call in words that a person can compare with what a wallet shows. */
export function describeCall(deployment: Deployment, { target, data }: EncodedCall): DescribedCall {
  const act = decodeAct({ address: target, data, deployment });
  if (!act) return describeSafeCall(deployment, data) ?? { name: data.slice(0, 10), args: data };
  const name = `${act.contract}.${act.functionName}`;
  const inner = act.contract === 'AccessManager' ? innerCall(act.args) : undefined;
  if (!inner) return { name, args: act.args };
  const described = describeCall(deployment, inner);
  return { name: `${name}: ${described.name}`, args: { ...act.args, data: described.args } };
}

/** What a Safe is asked to do, with the inner call in place of its bytes. */
function describeSafeCall(deployment: Deployment, data: Hex): DescribedCall | undefined {
  const act = decodeSafeAct(data);
  if (!act) return undefined;
  const name = `Safe.${act.functionName}`;
  if (!act.inner) return { name, args: act.args };
  const described = describeCall(deployment, act.inner);
  return { name: `${name}: ${described.name}`, args: { ...act.args, data: described.args } };
}

function innerCall({ target, data }: Record<string, JsonSafe>): EncodedCall | undefined {
  if (typeof target !== 'string' || !isHex(target) || typeof data !== 'string' || !isHex(data))
    return undefined;
  return { target, data };
}
