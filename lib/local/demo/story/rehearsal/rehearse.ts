import type { StoryEvent } from '../events';
import * as grants from './grants';
import * as providers from './providers';
import * as reserve from './reserve';
import { move, newWorld, Refused, type World } from './world';

/** The reserve after one event. `coverageBps` is undefined before there is a peg or while nothing is owed. */
export type Point = {
  at: number;
  kind: StoryEvent['kind'];
  assets: bigint;
  supply: bigint;
  price: bigint;
  coverageBps: bigint | undefined;
  /** H100-equivalent GPUs that are live, WAD. */
  capacity: bigint;
};

export type Rehearsal = {
  world: World;
  points: Point[];
  /** What the chain or the portal would not do, in words. Empty for a story that can be played. */
  refusals: string[];
};

/**
 * Walks through the story with the rules of the contracts, without a chain: the arithmetic of the reserve, the delays of
 * the AccessManager, the states of providers, rounds and awards. A story that passes here can be played on chain.
 */
export function rehearse(story: readonly StoryEvent[]): Rehearsal {
  const world = newWorld();
  const points: Point[] = [];
  const refusals: string[] = [];
  for (const event of story) {
    try {
      step(world, event);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusals.push(`${event.kind} at ${event.at}: ${error.message}`);
    }
    points.push({
      at: event.at,
      kind: event.kind,
      assets: world.assets,
      supply: world.supply,
      price: world.terms?.price ?? 0n,
      coverageBps: world.terms && world.supply > 0n ? reserve.coverage(world) : undefined,
      capacity: providers.liveCapacity(world, event.at),
    });
  }
  return { world, points, refusals };
}

function step(world: World, event: StoryEvent): void {
  switch (event.kind) {
    case 'hardware-class':
      return providers.setClass(world, event);
    case 'provider-application':
      return providers.apply(world, event);
    case 'provider-on-paper':
      return providers.register(world, event);
    case 'provider-decline':
      return providers.decline(world, event);
    case 'stake':
      return providers.deposit(world, event);
    case 'certification':
      return providers.certify(world, event);
    case 'suspend':
      return providers.suspend(world, event);
    // Lines are watched, and hold nobody back.
    case 'concentration-cap':
    case 'carbon-ceiling':
    // A review holds nobody back either.
    case 'access-review':
      return;
    case 'commitment':
      return providers.commit(world, event);
    case 'exit':
      return providers.exit(world, event);
    case 'stake-rate':
    case 'role-wait':
    case 'peg':
    case 'withdraw':
    case 'reopen':
      return reserve.propose(world, event);
    case 'peg-cancelled':
      return reserve.cancel(world, event);
    case 'enact':
      return reserve.enact(world, event);
    case 'fund':
      return reserve.fund(world, event);
    case 'issue':
      return reserve.issue(world, event);
    case 'halt':
      return reserve.halt(world, event);
    case 'mint':
      return reserve.mint(world, event);
    case 'redeem':
      return reserve.redeem(world, event);
    case 'pay':
      return move(world, event.from, event.to, event.amount);
    case 'round-open':
      return grants.openRound(world, event);
    case 'round-close':
      return grants.closeRound(world, event);
    case 'grant-application':
      return grants.applyForGrant(world, event);
    case 'award':
      return grants.award(world, event);
    case 'decline':
      return grants.declineGrant(world, event);
    case 'operator':
      return grants.allowMarket(world, event);
    case 'spend':
      return grants.spend(world, event);
    case 'tranche':
      return grants.releaseTranche(world, event);
    case 'cut':
      return grants.cut(world, event);
    case 'claw-back':
      return grants.clawBack(world, event);
    case 'expire':
      return grants.expire(world, event);
  }
}
