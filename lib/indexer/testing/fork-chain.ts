import type { TestChain } from './chain';
import type { Random } from './random';
import { randomAct } from './random-acts';

export type ForkChain = Awaited<ReturnType<typeof createForkChain>>;

/** Plays random blocks on a test chain and takes back as many as asked. */
export async function createForkChain(chain: TestChain, random: Random) {
  const { client } = chain;
  await client.setAutomine(false);
  /** Height → anvil's way back to the moment after that block. */
  const snapshots = new Map<bigint, `0x${string}`>();
  const base = await client.getBlockNumber();
  let head = base;
  snapshots.set(head, await client.snapshot());
  let time = (await client.getBlock()).timestamp;

  const mine = async () => {
    // Uneven and never twice the same, so that a block that comes again is another block.
    time += BigInt(random.int(1, 900));
    await client.setNextBlockTimestamp({ timestamp: time });
    await client.mine({ blocks: 1 });
    head += 1n;
    snapshots.set(head, await client.snapshot());
  };

  return {
    get head() {
      return head;
    },
    async play(blocks: number, mostActs = 4) {
      for (let block = 0; block < blocks; block++) {
        for (let acts = random.int(0, mostActs); acts > 0; acts--) await randomAct(chain, random);
        await mine();
      }
    },
    /** Takes `depth` blocks back as if they had never been. The chain is then shorter. */
    async revert(depth: number) {
      const target = head - BigInt(depth);
      const id = snapshots.get(target);
      if (!id) throw new Error(`no way back to block ${target}`);
      await client.revert({ id });
      for (const height of snapshots.keys()) if (height >= target) snapshots.delete(height);
      head = target;
      snapshots.set(head, await client.snapshot());
    },
    /** Blocks that were played here and still stand: only they may go. */
    get length() {
      return Number(head - base);
    },
    /** Replaces the newest `depth` blocks by empty ones in one step. The chain stays as long. */
    async replace(depth: number) {
      await client.request({
        method: 'anvil_reorg' as never,
        params: [depth, []] as never,
      });
      const target = head - BigInt(depth);
      // The states of the replaced blocks are no way back any more.
      for (const height of snapshots.keys()) if (height > target) snapshots.delete(height);
      time = (await client.getBlock()).timestamp + 1n;
      snapshots.set(head, await client.snapshot());
    },
    hasWayBack: (depth: number) => snapshots.has(head - BigInt(depth)),
  };
}
