import { concatHex, encodeFunctionData, toFunctionSelector, type Hex } from 'viem';
import { describe, expect, it } from 'vitest';

import { contractCall } from './call';
import { CONTRACT_NAMES, type Deployment } from './contracts';
import { callsIn, decodeCall } from './decode-call';
import { accessManagerAbi } from './generated/abis';
import { encodeCall, scheduleCall } from './operations';

const addresses = Object.fromEntries(
  CONTRACT_NAMES.map((name, index) => [name, `0x${String(index + 1).padStart(40, '0')}`]),
) as Deployment['addresses'];
const deployment: Deployment = { chainId: 31_337, block: 0n, addresses };
const RECORD = `0x${'ab'.repeat(32)}` as Hex;
const ALICE = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const stake = contractCall(deployment, 'ProviderRegistry', 'setStakePerHour', [400n, RECORD]);
const grant = contractCall(deployment, 'AccessManager', 'grantRole', [4n, ALICE, 60]);

describe('a call to one of our contracts', () => {
  it('names the function by its selector and takes structs apart', () => {
    const terms = {
      ...{ price: 2_000_000n, mintFeeBps: 25, redeemFeeBps: 50, maxStepBps: 1_000 },
      ...{ minInterval: 86_400, supplyCap: 5n },
    };
    const call = decodeCall(
      deployment,
      encodeCall(contractCall(deployment, 'Reserve', 'setPeg', [terms, RECORD])),
    );
    expect(call).toMatchObject({
      ...{ kind: 'decoded', contract: 'Reserve', functionName: 'setPeg', isUnusual: false },
      signature: 'setPeg((uint256,uint16,uint16,uint16,uint32,uint256),bytes32)',
    });
    expect(call.kind === 'decoded' && call.leaves.map(({ path, value }) => [path, value])).toEqual([
      ['newTerms.price', '2000000'],
      ['newTerms.mintFeeBps', '25'],
      ['newTerms.redeemFeeBps', '50'],
      ['newTerms.maxStepBps', '1000'],
      ['newTerms.minInterval', '86400'],
      ['newTerms.supplyCap', '5'],
      ['recordHash', RECORD],
    ]);
  });

  it('is followed into the calls that AccessManager would make for it', () => {
    const data = encodeFunctionData({
      abi: accessManagerAbi,
      functionName: 'multicall',
      args: [[encodeCall(scheduleCall(deployment, stake)).data, encodeCall(grant).data]],
    });
    const call = decodeCall(deployment, { target: addresses.AccessManager, data });
    expect(callsIn(call).map((one) => one.kind === 'decoded' && one.functionName)).toEqual([
      'multicall',
      'schedule',
      'setStakePerHour',
      'grantRole',
    ]);
  });

  it('says when bytes follow that its arguments do not need', () => {
    const { target, data } = encodeCall(stake);
    const call = decodeCall(deployment, { target, data: concatHex([data, '0xdeadbeef']) });
    expect(call).toMatchObject({ kind: 'decoded', isUnusual: true });
  });
});

describe('a call that cannot be decoded', () => {
  const { data } = encodeCall(stake);
  const selector = toFunctionSelector('setStakePerHour(uint256,bytes32)');

  it.each([
    ['has a target of somebody else', ALICE, data, 'unknown-target', selector],
    ['has a function of another contract', addresses.Reserve, data, 'unknown-function', selector],
    ['lacks its arguments', addresses.ProviderRegistry, selector, 'malformed', selector],
    ['lacks a byte', addresses.ProviderRegistry, data.slice(0, -2), 'malformed', selector],
    ['names no function', addresses.Reserve, '0x', 'no-function', undefined],
    ['has half a selector', addresses.Reserve, '0xabcd', 'no-function', undefined],
  ])('says so when it %s', (_, target, bytes, reason, known) => {
    const call = decodeCall(deployment, { target: target as Hex, data: bytes as Hex });
    expect(call).toMatchObject({ kind: 'undecoded', reason, selector: known, data: bytes });
  });

  it('inside a schedule leaves the schedule decoded', () => {
    const schedule = scheduleCall(deployment, { target: ALICE, data: '0x12345678' });
    const call = decodeCall(deployment, encodeCall(schedule));
    expect(callsIn(call)).toMatchObject([
      { kind: 'decoded', functionName: 'schedule' },
      { kind: 'undecoded', reason: 'unknown-target', target: ALICE, selector: '0x12345678' },
    ]);
  });

  it('of calls in calls without an end ends all the same', () => {
    let inner = encodeCall(grant);
    for (let depth = 0; depth < 9; depth += 1) inner = encodeCall(scheduleCall(deployment, inner));
    expect(callsIn(decodeCall(deployment, inner)).at(-1)).toMatchObject({ reason: 'too-deep' });
  });
});
