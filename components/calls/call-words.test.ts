import { createTranslator } from 'next-intl';
import { encodeFunctionData, type Abi, type AbiFunction, type AbiParameter, type Hex } from 'viem';
import { describe, expect, it } from 'vitest';

import { abiOf, CONTRACT_NAMES, type ContractName, type Deployment } from '@/lib/chain/contracts';
import { decodeCall, leavesOf } from '@/lib/chain/decode-call';
import { askable, resultPaths } from '@/lib/chain/figures';
import { restricted } from '@/lib/chain/generated/restricted';
import { encodeCall, scheduleCall } from '@/lib/chain/operations';
import { knownUnit } from '@/lib/chain/value-units';
import messages from '@/lib/i18n/messages/en';

import { callInWords } from './call-words';
import { figureLabel } from './figure-label';
import type { CallWords } from './value-words';

const addresses = Object.fromEntries(
  CONTRACT_NAMES.map((name, index) => [name, `0x${String(index + 1).padStart(40, '0')}`]),
) as Deployment['addresses'];
const deployment: Deployment = { chainId: 31_337, block: 0n, addresses };
const ALICE = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

const faults: string[] = [];
const t = createTranslator({
  locale: 'en',
  messages,
  namespace: 'calls',
  onError: (error) => faults.push(error.message),
});
const words: CallWords = {
  ...{ t: t as unknown as CallWords['t'], locale: 'en', deployment },
  money: { symbol: 'dCHF', decimals: 6 },
  names: { [ALICE]: 'Alice' },
};

type Case = [contract: ContractName, name: string, item: AbiFunction];
const functions = CONTRACT_NAMES.flatMap((contract) =>
  (abiOf(contract) as Abi)
    .filter((item): item is AbiFunction => item.type === 'function')
    .map((item): Case => [contract, item.name, item]),
);
const writes = functions.filter(([, , { stateMutability }]) =>
  ['nonpayable', 'payable'].includes(stateMutability),
);
const reads = CONTRACT_NAMES.flatMap((contract) =>
  askable(contract).map((item): Case => [contract, item.name, item]),
);

/** Any value of a type. */
function sample(parameter: AbiParameter): unknown {
  const { type } = parameter;
  if (type.endsWith('[]')) return [sample({ ...parameter, type: type.slice(0, -2) })];
  if (type === 'tuple' && 'components' in parameter)
    return Object.fromEntries(parameter.components.map((part) => [part.name, sample(part)]));
  if (type === 'address') return ALICE;
  if (type === 'bool') return true;
  if (type === 'string') return 'a text';
  if (type === 'bytes') return '0x12345678';
  if (type.startsWith('bytes')) return `0x${'41'.repeat(Number(type.slice(5)))}`;
  return /^u?int(8|16)$/.test(type) ? 1 : 1n;
}

function sentenceOf([contract, , item]: Case): string {
  const data = encodeFunctionData({ abi: [item], args: item.inputs.map(sample) as never });
  return callInWords(decodeCall(deployment, { target: addresses[contract], data }), words);
}

describe('every function that changes something', () => {
  it.each(writes)('%s.%s has its sentence', (...one) => {
    const [contract, name] = one;
    expect(t.has(`sentence.${contract}.${name}` as 'unusual')).toBe(true);
    faults.length = 0;
    const sentence = sentenceOf(one);
    // A sentence that names what the function does not take would be reported here.
    expect(faults).toEqual([]);
    expect(sentence).not.toMatch(/[{}]|undefined|sentence\./);
  });

  it.each(writes)('%s.%s takes nothing whose unit nobody knows', (contract, name, item) => {
    const unknown = leavesOf(item.inputs, []).filter(
      ({ path, type }) => knownUnit(contract, name, path, type) === undefined,
    );
    expect(unknown.map(({ path, type }) => `${type} ${path}`)).toEqual([]);
  });

  it('is told with every argument that decides what a role may do with it', () => {
    // Hashes, reasons and signatures do not say what happens; a list is told by its words.
    const silent = new Set(['recordHash', 'evidenceHash', 'reason', 'jobRef', 'serial', 'readers']);
    const more = new Set(['maxStepBps', 'minInterval', 'midTermAt']);
    for (const [contract, names] of Object.entries(restricted))
      for (const name of names) {
        const item = functions.find(([c, n]) => c === contract && n === name)?.[2];
        if (!item) throw new Error(`${contract}.${name} is restricted and not in its ABI`);
        const area = messages.calls.sentence as Record<string, Record<string, string>>;
        const text = area[contract]?.[name] ?? '';
        const missing = leavesOf(item.inputs, [])
          .map(({ path }) => path.split('.').at(-1) ?? path)
          .filter((leaf) => !silent.has(leaf) && !more.has(leaf) && !text.includes(`{${leaf}`));
        expect([contract, name, missing]).toEqual([contract, name, []]);
      }
  });
});

describe('every figure that is read around an act', () => {
  it.each(reads)('%s.%s has its label and its unit', (contract, name, item) => {
    for (const { path, type } of resultPaths(item)) {
      const figure = { contract, functionName: name, path: /^\d+$/.test(path) ? '' : path };
      expect(knownUnit(contract, name, path, type) ?? `${name}: ${type} ${path}`).toMatch(
        /^[a-zA-Z]+$/,
      );
      faults.length = 0;
      const label = figureLabel({ ...figure, of: [] }, words);
      expect([faults, label]).toEqual([[], expect.not.stringMatching(/figure\.|\(\)/)]);
    }
  });
});

describe('a sentence', () => {
  it('names people, contracts, roles, durations and amounts', () => {
    const say = (contract: ContractName, functionName: string, args: unknown[]) => {
      const data = encodeFunctionData({ abi: abiOf(contract) as Abi, functionName, args });
      return callInWords(decodeCall(deployment, { target: addresses[contract], data }), words);
    };
    const record = `0x${'ab'.repeat(32)}`;
    expect(say('AccessManager', 'grantRole', [4n, ALICE, 172_800])).toBe(
      'Give Alice (0x709979…dc79C8) the role “Grants officer”; its acts wait 2 days',
    );
    expect(say('AccessManager', 'grantRole', [77n, addresses.Reserve, 0])).toBe(
      'Give Reserve the role “Role 77”; its acts run at once',
    );
    expect(say('Reserve', 'withdrawSurplus', [ALICE, 1_234_500_000n, record])).toBe(
      "Pay 1'234.50 dCHF of surplus to Alice (0x709979…dc79C8)",
    );
    expect(say('ComputeToken', 'setMinterAllowance', [ALICE, 2n ** 256n - 1n, record])).toBe(
      'Let Alice (0x709979…dc79C8) mint up to unlimited H100-hours from now on',
    );
  });

  it('of a call inside a call says both, also when the inner one cannot be decoded', () => {
    const unknown = { target: ALICE as Hex, data: '0x12345678' as Hex };
    const schedule = encodeCall(scheduleCall(deployment, unknown));
    expect(callInWords(decodeCall(deployment, schedule), words)).toBe(
      'Schedule: A call that the portal cannot decode: 0x12345678 of Alice (0x709979…dc79C8)',
    );
  });
});
