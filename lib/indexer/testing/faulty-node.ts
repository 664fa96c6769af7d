import type { Node } from '../node/ask';
import type { Random } from './random';

/** How often each fault happens, per request. */
export type FaultRates = {
  /** No answer. */
  error?: number;
  /** An answer that lacks a receipt, all of them, or a log. */
  gap?: number;
  /** A receipt twice. */
  duplicate?: number;
  /** Receipts in another order. */
  shuffle?: number;
  /** A block that the node says not to know. */
  missing?: number;
  /** The newest block is an older one: a node behind a load balancer that lags. */
  lag?: number;
};

type Receipt = { logs: unknown[] };
type Call = { method: string; params: unknown[] };

/** Stands between the indexer and a real node and spoils answers as public nodes do. */
export function faultyNode(node: Node, random: Random, rates: FaultRates): Node {
  const real = node.request as (call: Call) => Promise<unknown>;
  const happens = (fault: keyof FaultRates) => random.chance(rates[fault] ?? 0);

  const request = async (call: Call): Promise<unknown> => {
    if (happens('error')) throw new Error('503 Service Unavailable');
    if (call.method.startsWith('eth_getBlockBy')) {
      if (happens('missing')) return null;
      if (call.params[0] === 'latest' && happens('lag')) return older(await real(call));
    }
    const answer = await real(call);
    return call.method === 'eth_getBlockReceipts' ? spoil(answer as Receipt[]) : answer;
  };

  const older = async (head: unknown): Promise<unknown> => {
    const height = BigInt((head as { number: string }).number) - BigInt(random.int(1, 5));
    const params = [`0x${(height > 0n ? height : 0n).toString(16)}`, false];
    return real({ method: 'eth_getBlockByNumber', params });
  };

  const spoil = (receipts: Receipt[]): Receipt[] => {
    let result = [...receipts];
    if (result.length > 0 && happens('gap')) {
      const place = random.int(0, result.length - 1);
      const shorn = result[place]!.logs.toSpliced(0, 1);
      result = random.pick([
        [],
        result.toSpliced(place, 1),
        result.with(place, { ...result[place], logs: shorn }),
      ]);
    }
    if (result.length > 0 && happens('duplicate')) result.push(random.pick(result));
    if (happens('shuffle')) result.reverse();
    return result;
  };

  return { request: request as Node['request'] };
}
