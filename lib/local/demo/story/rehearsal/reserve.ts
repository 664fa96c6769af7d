import { coverageBps, liabilitiesOf, mintCost, redeemPayout } from '@/lib/core/reserve-math';
import { objectionsToPeg } from '@/lib/features/peg/rules';
import type { PegTerms } from '@/lib/features/peg/schema';

import type { EventOf } from '../events';
import { DEMO_SETTINGS, OPERATION_LIFETIME } from '../limits';
import { add, must, pay, type Proposal, type World } from './world';

const { floorBps, healthyBps, delay } = DEMO_SETTINGS;

export function termsOf(world: World): PegTerms {
  must(world.terms !== undefined, 'the peg is not set');
  return world.terms;
}

export function coverage(world: World, supply = world.supply): bigint {
  return coverageBps(world.assets, liabilitiesOf(supply, termsOf(world).price));
}

export function fund(world: World, { amount }: EventOf<'fund'>): void {
  must(amount > 0n, 'zero amount');
  world.assets += amount;
  pay(world, 'treasurer', amount);
}

export function issue(world: World, { amount }: EventOf<'issue'>): void {
  requireMintable(world, amount);
  const after = coverage(world, world.supply + amount);
  must(after >= BigInt(floorBps), `the issue would take coverage to ${after}`);
  create(world, 'grants', amount);
}

export function mint(world: World, { company, amount }: EventOf<'mint'>): void {
  requireMintable(world, amount);
  const { price, mintFeeBps } = termsOf(world);
  const cost = mintCost(amount, price, mintFeeBps);
  const before = coverage(world);
  world.assets += cost;
  create(world, company, amount);
  pay(world, company, cost);
  must(coverage(world) >= 10_000n || coverage(world) >= before, 'the purchase lowers coverage');
}

export function redeem(world: World, { company, amount }: EventOf<'redeem'>): void {
  must(amount > 0n, 'zero amount');
  must(!world.halted.redeem, 'redemption is halted');
  const held = world.balances.get(company) ?? 0n;
  must(held >= amount, `${company} holds ${held}, not ${amount}`);
  const { price, redeemFeeBps } = termsOf(world);
  const { assets, supply } = world;
  const payout = redeemPayout({ amount, price, redeemFeeBps, assets, supply });
  must(payout > 0n, 'nothing would be paid');
  const before = coverage(world);
  world.assets -= payout;
  world.supply -= amount;
  add(world.balances, company, -amount);
  pay(world, company, -payout);
  must(coverage(world) >= before, 'the redemption lowers coverage');
}

export function halt(world: World, { direction, reason }: EventOf<'halt'>): void {
  must(reason.length > 0, 'no reason');
  must(!world.halted[direction], `${direction} is halted already`);
  world.halted[direction] = true;
}

export function propose(world: World, proposal: Proposal): void {
  must(!world.proposals.has(proposal.key), `${proposal.key} was proposed before`);
  if (proposal.kind === 'peg') {
    // The portal refuses a proposal that the contract could not enact at the earliest moment.
    must(objections(world, proposal.terms, proposal.at + delay).length === 0, 'cannot be enacted');
  }
  if (proposal.kind === 'reopen')
    must(world.halted[proposal.direction], `${proposal.direction} is not halted`);
  world.proposals.set(proposal.key, { proposal, state: 'waiting' });
}

export function cancel(world: World, { of }: EventOf<'peg-cancelled'>): void {
  const entry = world.proposals.get(of);
  must(entry?.state === 'waiting', `${of} does not wait`);
  entry.state = 'cancelled';
}

export function enact(world: World, { at, of }: EventOf<'enact'>): void {
  const entry = world.proposals.get(of);
  must(entry?.state === 'waiting', `${of} does not wait`);
  const readyAt = entry.proposal.at + delay;
  must(at >= readyAt, `${of} is not ready`);
  must(at < readyAt + OPERATION_LIFETIME, `${of} has expired`);
  carryOut(world, entry.proposal, at);
  entry.state = 'done';
}

function carryOut(world: World, proposal: Proposal, at: number): void {
  switch (proposal.kind) {
    case 'stake-rate':
      world.stakeRate = proposal.amount;
      return;
    case 'role-wait':
      // Nobody becomes a certifier in the story after the start.
      return;
    case 'reopen':
      must(world.halted[proposal.direction], `${proposal.direction} is not halted`);
      world.halted[proposal.direction] = false;
      return;
    case 'withdraw': {
      must(proposal.amount <= world.assets, 'more than there is');
      world.assets -= proposal.amount;
      must(coverage(world) >= BigInt(healthyBps), `coverage would fall to ${coverage(world)}`);
      pay(world, 'treasurer', -proposal.amount);
      return;
    }
    case 'peg': {
      const found = objections(world, proposal.terms, at);
      must(found.length === 0, found.map(({ key }) => key).join(', '));
      world.terms = proposal.terms;
      world.pegChangedAt = at;
    }
  }
}

function objections(world: World, terms: PegTerms, at: number) {
  const current = world.terms;
  return objectionsToPeg(
    {
      current,
      changedAt: current && new Date(world.pegChangedAt * 1_000),
      supply: world.supply,
      assets: world.assets,
      floorBps,
    },
    terms,
    new Date(at * 1_000),
  );
}

function requireMintable(world: World, amount: bigint): void {
  must(amount > 0n, 'zero amount');
  must(!world.halted.mint, 'minting is halted');
  const { supplyCap } = termsOf(world);
  must(world.supply + amount <= supplyCap, 'above the cap');
}

function create(world: World, holder: string, amount: bigint): void {
  world.supply += amount;
  add(world.balances, holder, amount);
}
