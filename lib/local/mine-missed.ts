import { jsonRpc } from './json-rpc';
import { keepDoing } from './keep-doing';

/** How long a ready transaction may wait: the node mines one within milliseconds unless it has missed it. */
const LOOK_MS = 1_000;

/**
 * Mines what the node has missed. A node that mines each transaction at once now and then overlooks one that arrives while
 * it mines another (foundry-rs/foundry#10122): it stays in the pool until the next one comes, and whoever waits for its
 * receipt, as a deployment does, waits for ever. Two looks in a row that see ready transactions and the same head are a
 * miss; a test that has switched mining off is left alone.
 */
export function mineMissed(url: string, lookMs = LOOK_MS): { stop(): Promise<void> } {
  let waitingAt: string | undefined;
  const look = async () => {
    const { pending } = await jsonRpc<{ pending: string }>(url, 'txpool_status');
    if (Number(pending) === 0) {
      waitingAt = undefined;
      return;
    }
    const head = await jsonRpc<string>(url, 'eth_blockNumber');
    if (head !== waitingAt) {
      waitingAt = head;
      return;
    }
    waitingAt = undefined;
    if (await jsonRpc<boolean>(url, 'anvil_getAutomine')) await jsonRpc(url, 'evm_mine');
  };
  return keepDoing(look, () => lookMs);
}
