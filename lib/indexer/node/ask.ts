import type { Client } from 'viem';

import { NodeError } from '../errors';

/** What the indexer needs of a viem client. Give it an HTTP transport that batches: it asks in large groups. */
export type Node = Pick<Client, 'request'>;

/** One JSON-RPC request. Every failure counts as passing: a node that is down comes back, a method does not vanish. */
export async function ask(node: Node, method: string, params: unknown[]): Promise<unknown> {
  const request = node.request as (call: { method: string; params: unknown[] }) => Promise<unknown>;
  try {
    return await request({ method, params });
  } catch (cause) {
    throw new NodeError(`The node did not answer ${method}: ${messageOf(cause)}`, cause);
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { details, shortMessage } = error as Error & { details?: string; shortMessage?: string };
  return [shortMessage ?? error.message, details].filter(Boolean).join(' ');
}
