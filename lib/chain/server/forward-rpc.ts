import 'server-only';

import { rpcUrls } from './clients';
import type { RpcRequest } from './rpc-policy';

const TIMEOUT_MS = 15_000;

/**
 * Asks the node, and the next one when it does not answer. Undefined when none did. A raw transaction may so reach two
 * nodes; it is the same transaction, and the chain takes it once.
 */
export async function forwardRpc(requests: RpcRequest[]): Promise<unknown[] | undefined> {
  const body = JSON.stringify(requests.map((request, index) => ({ ...request, id: index })));
  for (const url of rpcUrls()) {
    const answers = await ask(url, body).catch(() => undefined);
    if (answers) return inOrder(requests, answers);
  }
  return undefined;
}

type Answer = { id: number };

async function ask(url: string, body: string): Promise<Answer[] | undefined> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answers: unknown = await response.json();
  return Array.isArray(answers) ? (answers as Answer[]) : undefined;
}

/** Nodes may answer a batch in any order; each answer gets its caller's id back. */
function inOrder(requests: RpcRequest[], answers: Answer[]): unknown[] {
  const byIndex = new Map(answers.map((answer) => [answer.id, answer]));
  return requests.map(({ id }, index) => {
    const answer = byIndex.get(index);
    return answer
      ? { ...answer, id }
      : { jsonrpc: '2.0', id, error: { code: -32603, message: 'The node gave no answer.' } };
  });
}
