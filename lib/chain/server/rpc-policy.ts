import { z } from 'zod';

/**
 * What the browser may ask the chain's node through /api/rpc. Reads, and transactions that are already signed: nothing
 * that uses the node's own keys (`eth_sendTransaction`, `personal_*`), its administration (`anvil_*`, `evm_*`, `debug_*`)
 * or its memory (`eth_newFilter`).
 */
const METHODS = new Set([
  'eth_blockNumber',
  'eth_call',
  'eth_chainId',
  'eth_estimateGas',
  'eth_feeHistory',
  'eth_gasPrice',
  'eth_getBalance',
  'eth_getBlockByHash',
  'eth_getBlockByNumber',
  'eth_getCode',
  'eth_getLogs',
  'eth_getStorageAt',
  'eth_getTransactionByHash',
  'eth_getTransactionCount',
  'eth_getTransactionReceipt',
  'eth_maxPriorityFeePerGas',
  'eth_sendRawTransaction',
  'net_version',
]);

export const MAX_BODY_BYTES = 64 * 1024;
export const MAX_BATCH = 20;
/** Blocks that one eth_getLogs may span. */
export const MAX_LOG_RANGE = 10_000n;

const request = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.number(), z.string(), z.null()]).default(null),
  method: z.string().max(64),
  params: z.array(z.unknown()).max(4).default([]),
});

export type RpcRequest = z.infer<typeof request>;
export type RpcError = {
  jsonrpc: '2.0';
  id: RpcRequest['id'];
  error: { code: number; message: string };
};

/** JSON-RPC's own codes. */
export const RPC_CODES = {
  parse: -32700,
  invalid: -32600,
  notFound: -32601,
  params: -32602,
  limit: -32005,
} as const;

export function rpcError(id: RpcRequest['id'], code: number, message: string): RpcError {
  return { jsonrpc: '2.0', id, error: { code, message } };
}

/** The requests of a body, single or batch; or why it is refused as a whole. */
export function readRpcBody(text: string): { batch: boolean; requests: RpcRequest[] } | RpcError {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return rpcError(null, RPC_CODES.parse, 'The body is not JSON.');
  }
  const batch = Array.isArray(body);
  const items: unknown[] = batch ? (body as unknown[]) : [body];
  if (items.length === 0) return rpcError(null, RPC_CODES.invalid, 'The batch is empty.');
  if (items.length > MAX_BATCH)
    return rpcError(null, RPC_CODES.limit, `A batch holds at most ${MAX_BATCH} requests.`);
  const requests: RpcRequest[] = [];
  for (const item of items) {
    const parsed = request.safeParse(item);
    if (!parsed.success) return rpcError(null, RPC_CODES.invalid, 'Not a JSON-RPC 2.0 request.');
    requests.push(parsed.data);
  }
  return { batch, requests };
}

/** Why a request is refused; undefined when it may pass. */
export function refusal({ id, method, params }: RpcRequest): RpcError | undefined {
  if (!METHODS.has(method))
    return rpcError(
      id,
      RPC_CODES.notFound,
      `${method} is not offered here. Use a node of your own for it.`,
    );
  // The third parameter overrides the state that a call sees.
  if ((method === 'eth_call' || method === 'eth_estimateGas') && params.length > 2)
    return rpcError(id, RPC_CODES.params, 'State overrides are not offered here.');
  if (method === 'eth_getLogs' && !isBoundedRange(params[0]))
    return rpcError(
      id,
      RPC_CODES.params,
      `eth_getLogs needs a blockHash, or fromBlock and toBlock as numbers at most ${MAX_LOG_RANGE} blocks apart.`,
    );
  return undefined;
}

const quantity = z
  .string()
  .regex(/^0x[0-9a-f]{1,16}$/i)
  .transform((hex) => BigInt(hex));
const logRange = z.union([
  z.object({ blockHash: z.string() }),
  z
    .object({ fromBlock: quantity, toBlock: quantity })
    .refine(
      ({ fromBlock, toBlock }) => toBlock >= fromBlock && toBlock - fromBlock <= MAX_LOG_RANGE,
    ),
]);

function isBoundedRange(filter: unknown): boolean {
  return logRange.safeParse(filter).success;
}
