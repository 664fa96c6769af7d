import { decodeFunctionData, type Address } from 'viem';
import { expect, it } from 'vitest';

import { contractCall } from './call';
import { CONTRACT_NAMES, abiOf, decodeAct, type ContractName, type Deployment } from './contracts';
import {
  cancelCall,
  describeCall,
  encodeCall,
  executeCall,
  operationId,
  scheduleCall,
} from './operations';

const caller = '0x90F79bf6EB2c4f870365E785982E1f101E93b906';
const recordHash = `0x${'ab'.repeat(32)}` as const;
const deployment: Deployment = {
  chainId: 31337,
  block: 0n,
  addresses: Object.fromEntries(
    CONTRACT_NAMES.map((name, index) => [name, `0x${String(index + 1).padStart(40, '0')}`]),
  ) as Record<ContractName, Address>,
};
const reopen = contractCall(deployment, 'Reserve', 'reopen', [0, recordHash]);

it('has the id that AccessManager.hashOperation gives', () => {
  // cast abi-encode "f(address,address,bytes)" 0x90F7…b906 0x…05 0x1234 | cast keccak
  const id = operationId({
    caller,
    target: '0x0000000000000000000000000000000000000005',
    data: '0x1234',
  });
  expect(id).toBe('0x9e79841a36f3e0fb8445cfcf1998351acc17943736a11db5708fc2bda52c1af9');
});

it('schedules, executes and cancels the same bytes', () => {
  const { target, data } = encodeCall(reopen);
  const at = new Date('2026-12-01T00:00:00.500Z');
  const abi = abiOf('AccessManager');
  const args = [
    scheduleCall(deployment, reopen, at),
    executeCall(deployment, reopen),
    cancelCall(deployment, { caller, target, data }),
  ].map((call) => decodeFunctionData({ abi, data: encodeCall(call).data }));
  expect(args).toEqual([
    // Rounded up: a second too early would be refused.
    { functionName: 'schedule', args: [target, data, 1_796_083_201] },
    { functionName: 'execute', args: [target, data] },
    { functionName: 'cancel', args: [caller, target, data] },
  ]);
});

it('leaves the time to the delay of the caller when none is given', () => {
  expect(scheduleCall(deployment, reopen).args[2]).toBe(0);
});

it('keeps the record of the act readable inside the operation', () => {
  const { target, data } = encodeCall(reopen);
  expect(decodeAct({ address: target, data, deployment })).toMatchObject({
    functionName: 'reopen',
    recordHash,
  });
});

it('tells what a scheduled act is about, not only that something is scheduled', () => {
  const described = describeCall(deployment, encodeCall(scheduleCall(deployment, reopen)));
  expect(described.name).toBe('AccessManager.schedule: Reserve.reopen');
  expect(described.args).toMatchObject({ when: '0', data: { direction: '0', recordHash } });
});

it('shows the bytes of a call that nobody knows', () => {
  const target = '0x00000000000000000000000000000000000000ff';
  expect(describeCall(deployment, { target, data: '0x12345678aa' })).toEqual({
    name: '0x12345678',
    args: '0x12345678aa',
  });
});
