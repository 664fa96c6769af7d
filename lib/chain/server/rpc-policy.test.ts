import { describe, expect, it } from 'vitest';

import { MAX_BATCH, readRpcBody, refusal, type RpcRequest } from './rpc-policy';

const ask = (method: string, params: unknown[] = []): RpcRequest => ({
  jsonrpc: '2.0',
  id: 1,
  method,
  params,
});
const refused = (method: string, params?: unknown[]) => refusal(ask(method, params))?.error.code;

describe('what may pass', () => {
  it('is every read of a desk, and a transaction that is already signed', () => {
    for (const method of [
      'eth_call',
      'eth_blockNumber',
      'eth_getTransactionReceipt',
      'eth_sendRawTransaction',
    ])
      expect(refused(method, ['0x'])).toBeUndefined();
  });

  it("is nothing that uses the node's own keys, its administration or its memory", () => {
    const methods = [
      'eth_sendTransaction',
      'eth_sign',
      'eth_signTypedData_v4',
      'personal_sign',
      'anvil_setBalance',
      'anvil_impersonateAccount',
      'evm_increaseTime',
      'evm_mine',
      'hardhat_setCode',
      'debug_traceTransaction',
      'eth_newFilter',
      'admin_addPeer',
      'ETH_CALL',
      '__proto__',
      'constructor',
    ];
    for (const method of methods) expect([method, refused(method)]).toEqual([method, -32601]);
  });

  it('is no call that sees an invented state', () => {
    expect(refused('eth_call', [{}, 'latest'])).toBeUndefined();
    expect(refused('eth_call', [{}, 'latest', { '0x1': { balance: '0xff' } }])).toBe(-32602);
    expect(refused('eth_estimateGas', [{}, 'latest', {}])).toBe(-32602);
  });

  it('is eth_getLogs for one block or at most 10,000 of them, named by number', () => {
    const logs = (filter: unknown) => refused('eth_getLogs', [filter]);
    expect(logs({ blockHash: '0xabc' })).toBeUndefined();
    expect(logs({ fromBlock: '0x0', toBlock: '0x2710' })).toBeUndefined();
    expect(logs({ fromBlock: '0x0', toBlock: '0x2711' })).toBe(-32602);
    expect(logs({ fromBlock: '0x10', toBlock: '0xf' })).toBe(-32602);
    expect(logs({ fromBlock: 'earliest', toBlock: 'latest' })).toBe(-32602);
    expect(logs({ fromBlock: '0x1' })).toBe(-32602);
    expect(logs(undefined)).toBe(-32602);
  });
});

describe('a body', () => {
  it('is one request or a batch of at most twenty', () => {
    expect(readRpcBody(JSON.stringify(ask('eth_chainId')))).toMatchObject({ batch: false });
    expect(readRpcBody(JSON.stringify(Array(MAX_BATCH).fill(ask('eth_chainId'))))).toMatchObject({
      batch: true,
    });
    expect(
      readRpcBody(JSON.stringify(Array(MAX_BATCH + 1).fill(ask('eth_chainId')))),
    ).toHaveProperty('error');
  });

  it('is refused with the reason when it is no JSON-RPC', () => {
    for (const text of ['', '{', '[]', 'null', '3', '{"method":"eth_call"}', '[{"jsonrpc":"2.0"}]'])
      expect(readRpcBody(text)).toHaveProperty('error.message');
  });
});
