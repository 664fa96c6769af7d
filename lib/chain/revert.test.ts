import { createTranslator } from 'next-intl';
import {
  ContractFunctionExecutionError,
  ContractFunctionRevertedError,
  HttpRequestError,
  RpcRequestError,
  UserRejectedRequestError,
  encodeErrorResult,
  stringToHex,
  type Abi,
} from 'viem';
import { describe, expect, it } from 'vitest';

import messages from '@/lib/i18n/messages/en/errors.json';

import { CONTRACT_ERRORS, unitOf } from './contract-errors';
import { reserveAbi } from './generated/abis';
import { decodeFailure, decodeRevert, decodeRevertData, isRejection } from './revert';

const sentences: Record<string, string> = messages.contract;
const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

const encode = (errorName: string, args: readonly unknown[] = []) =>
  encodeErrorResult({ abi: CONTRACT_ERRORS as Abi, errorName, args });

describe('the sentences', () => {
  it('exist for every error of every contract, and for no other', () => {
    const expected = [...CONTRACT_ERRORS.map(({ name }) => name), 'Error', 'Panic', 'unknown'];
    expect(Object.keys(sentences).sort()).toEqual(expected.sort());
  });

  it('each say what happened, that no money moved, and what to do now', () => {
    for (const [name, sentence] of Object.entries(sentences))
      expect([name, sentence.split(' No money moved. ').length]).toEqual([name, 2]);
  });

  it('can be put together from the values that their error carries, and from nothing else', () => {
    const sentence = createTranslator({
      locale: 'en',
      messages,
      namespace: 'contract',
      onError: (error) => {
        throw error;
      },
    });
    for (const { name, inputs } of CONTRACT_ERRORS) {
      const values = Object.fromEntries(inputs.map((input) => [input.name, '1']));
      expect(sentence(name as 'unknown', values)).not.toMatch(/[{}]/);
    }
  });
});

it('knows the unit of every value of every error', () => {
  const unknown = CONTRACT_ERRORS.flatMap(({ name, inputs }) =>
    inputs
      .filter((input) => unitOf(name, input.name ?? '', input.type) === undefined)
      .map((input) => `${name}.${input.name}`),
  );
  expect(unknown).toEqual([]);
});

describe('a refusal of the contract', () => {
  it('is decoded with its values, also when another contract threw it than the one called', () => {
    const data = encode('ComputeToken_AllowanceExceeded', [account, 5n, 7n]);
    const cause = new ContractFunctionRevertedError({ abi: [], data, functionName: 'mint' });
    const error = new ContractFunctionExecutionError(cause, {
      abi: reserveAbi,
      functionName: 'mint',
      args: [7n, 0n, account],
    });
    expect(decodeFailure(error)).toEqual({
      kind: 'reverted',
      key: 'contract.ComputeToken_AllowanceExceeded',
      errorName: 'ComputeToken_AllowanceExceeded',
      values: {
        minter: { unit: 'address', value: account },
        allowance: { unit: 'hours', value: '5' },
        amount: { unit: 'hours', value: '7' },
      },
    });
  });

  it('is found in what a wallet nests into its own error', () => {
    const data = encode('HardwareCatalog_UnknownClass', [
      stringToHex('H100-SXM5-80', { size: 32 }),
    ]);
    const thrown = {
      code: -32603,
      message: 'Internal JSON-RPC error.',
      data: { code: 3, data, message: 'reverted' },
    };
    expect(decodeFailure(thrown)).toMatchObject({ key: 'contract.HardwareCatalog_UnknownClass' });
    expect(decodeFailure({ cause: thrown })).toMatchObject({ kind: 'reverted' });
  });

  it('keeps the reason of a plain require, and the code of a panic', () => {
    const reason = encodeErrorResult({
      abi: [{ type: 'error', name: 'Error', inputs: [{ name: 'message', type: 'string' }] }],
      args: ['not today'],
    });
    expect(decodeRevertData(reason)).toMatchObject({
      key: 'contract.Error',
      values: { reason: { value: 'not today' } },
    });
    const panic = encodeErrorResult({
      abi: [{ type: 'error', name: 'Panic', inputs: [{ name: 'code', type: 'uint256' }] }],
      args: [17n],
    });
    expect(decodeRevertData(panic)).toMatchObject({
      key: 'contract.Panic',
      values: { code: { value: '17' } },
    });
  });

  it('is told as unknown when nobody knows its selector, and when it says nothing', () => {
    expect(decodeRevertData('0xdeadbeef')).toMatchObject({
      key: 'contract.unknown',
      errorName: '0xdeadbeef',
    });
    const silent = new ContractFunctionRevertedError({
      abi: [],
      functionName: 'mint',
      message: 'execution reverted',
    });
    expect(decodeRevert(silent)).toMatchObject({ key: 'contract.unknown' });
  });
});

describe('what is no refusal of the contract', () => {
  it('is told apart: declined, busy, unreachable, on another chain, without coin', () => {
    const rpc = (code: number, message: string) =>
      new RpcRequestError({ body: {}, error: { code, message }, url: '' });
    expect(decodeFailure(new UserRejectedRequestError(new Error('no')))).toMatchObject({
      kind: 'rejected',
    });
    expect(isRejection({ code: 4001, message: 'User denied' })).toBe(true);
    expect(isRejection({ cause: { cause: { code: 4001 } } })).toBe(true);
    expect(decodeFailure(rpc(-32002, 'Request already pending'))).toMatchObject({
      key: 'wallet.busy',
    });
    expect(decodeFailure(new HttpRequestError({ url: '/api/rpc' }))).toMatchObject({
      key: 'network.unreachable',
    });
    const mismatch = Object.assign(new Error(), { name: 'ConnectorChainMismatchError' });
    expect(decodeFailure(mismatch)).toMatchObject({ kind: 'blocked', key: 'wallet.wrongChain' });
  });

  it('is unclear when it is none of these, so that nobody is told that nothing was sent', () => {
    for (const odd of [undefined, null, 'oops', 42, new Error('oops'), { message: 'oops' }])
      expect(decodeFailure(odd)).toEqual({ kind: 'unclear', key: 'wallet.unknown', values: {} });
  });

  it('ends although causes go round in a circle', () => {
    const error: { cause?: unknown } = {};
    error.cause = error;
    expect(decodeFailure(error)).toMatchObject({ kind: 'unclear' });
  });
});
