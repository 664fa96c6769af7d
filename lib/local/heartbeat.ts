import { jsonRpc } from './json-rpc';

/** Seconds between blocks while somebody acts: an act is final two blocks later, so within four seconds. */
const BUSY_S = 2;
/** Seconds between blocks while nobody does: keeps "as of block" fresh, and the chain short over a weekend. */
const IDLE_S = 10;
/** How long after a transaction the chain counts as busy. */
const BUSY_FOR_S = 20;

/**
 * Mines empty blocks, so that the head stays fresh and blocks become final. Transactions are mined at once by the node
 * itself. An interval of anvil's own would make 43,000 blocks a day; each takes 1.8 kB in the saved state and makes every
 * later block slower (about 1 ms for each thousand).
 */
export function startHeartbeat(url: string): { stop(): void } {
  let minedByUs = -1;
  let lastBeat = 0;
  let busyUntil = 0;
  const beat = async () => {
    const now = Date.now() / 1000;
    const head = Number(await jsonRpc<string>(url, 'eth_blockNumber'));
    if (head > minedByUs) busyUntil = now + BUSY_FOR_S;
    minedByUs = head;
    if (now > busyUntil && now - lastBeat < IDLE_S - BUSY_S / 2) return;
    await jsonRpc(url, 'evm_mine');
    minedByUs = head + 1;
    lastBeat = now;
  };
  // The node's end is noticed by whoever watches its process, not here.
  const timer = setInterval(() => void beat().catch(() => undefined), BUSY_S * 1000);
  return { stop: () => clearInterval(timer) };
}
