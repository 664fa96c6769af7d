import { IndexerError, NodeError } from '../errors';
import { ask, type Node } from './ask';
import { quantity } from './wire';

/** Refuses a node of another network: its blocks would look like a reorganisation of ours. */
export async function requireChain(node: Node, chainId: number): Promise<void> {
  const answer = quantity.safeParse(await ask(node, 'eth_chainId', []));
  if (!answer.success) throw new NodeError('The node answered with something that is no chain id.');
  if (answer.data !== BigInt(chainId))
    throw new IndexerError(
      `RPC_URL leads to chain ${answer.data}, the deployment is on chain ${chainId}.`,
      { retryable: false },
    );
}
