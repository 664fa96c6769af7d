import { mulDivUp } from '@/lib/core/units';
import { firstTranche, MIN_USE_BPS } from '@/lib/features/grants/rules';

import type { EventOf } from '../events';
import { isLiveAt } from './providers';
import { move, must, type AwardState, type RoundState, type World } from './world';

export function openRound(world: World, event: EventOf<'round-open'>): void {
  const { at, roundId, budget, opensAt, closesAt } = event;
  must(roundId === world.rounds.length + 1, `round ${roundId} out of order`);
  must(budget > 0n && closesAt > opensAt && closesAt > at, 'bad window');
  const free = unallocated(world);
  must(budget <= free, `budget ${budget}, but ${free} is free`);
  world.rounds.push({ ...event, committed: 0n, closed: false });
}

export function closeRound(world: World, { roundId }: EventOf<'round-close'>): void {
  roundOf(world, roundId).closed = true;
}

export function applyForGrant(world: World, event: EventOf<'grant-application'>): void {
  const round = roundOf(world, event.roundId);
  must(event.at >= round.opensAt && event.at <= round.closesAt, 'outside the window');
  must(!world.grantApplications.has(event.key), `${event.key} was filed before`);
  const second = [...world.grantApplications.values()].some(
    (other) => other.event.roundId === event.roundId && other.event.sme === event.sme,
  );
  must(!second, `${event.sme} applied in this round before`);
  world.grantApplications.set(event.key, { event, state: 'open' });
}

export function award(world: World, event: EventOf<'award'>): void {
  const { at, awardId, application, roundId, sme, amount, midTermAt, expiresAt } = event;
  must(awardId === world.awards.length + 1, `award ${awardId} out of order`);
  must(amount > 0n && midTermAt > at && expiresAt > midTermAt, 'bad term');
  const entry = world.grantApplications.get(application);
  must(entry?.state === 'open', `${application} is not open`);
  must(entry.event.sme === sme && entry.event.roundId === roundId, 'another application');
  const round = roundOf(world, roundId);
  must(at >= round.opensAt, 'the round is not open');
  must(amount <= round.budget - round.committed, 'above what is left of the budget');
  entry.state = 'awarded';
  round.committed += amount;
  world.awards.push({
    ...event,
    status: 'ACTIVE',
    released: firstTranche(amount),
    spent: 0n,
    returned: 0n,
    secondTrancheReleased: false,
    cut: false,
    marketAllowed: false,
  });
}

export function declineGrant(world: World, { application }: EventOf<'decline'>): void {
  const entry = world.grantApplications.get(application);
  must(entry?.state === 'open', `${application} is not open`);
  entry.state = 'declined';
}

export function allowMarket(world: World, { awardId, sme }: EventOf<'operator'>): void {
  const entry = awardOf(world, awardId);
  must(entry.sme === sme, `${sme} is not the beneficiary`);
  entry.marketAllowed = true;
}

export function spend(world: World, event: EventOf<'spend'>): void {
  const { at, awardId, amount, provider, classId } = event;
  const entry = running(world, awardId, at);
  must(entry.marketAllowed, 'the market is not allowed');
  must(amount > 0n && amount <= entry.released - entry.spent, 'more than is available');
  const state = world.providers.get(provider);
  must(isLiveAt(state, at), `${provider} is not live`);
  must(
    state!.inventory.some((item) => item.classId === classId),
    `${provider} has no ${classId}`,
  );
  entry.spent += amount;
  move(world, 'grants', 'market', amount);
}

export function releaseTranche(world: World, { at, awardId }: EventOf<'tranche'>): void {
  const entry = running(world, awardId, at);
  must(!entry.secondTrancheReleased && !entry.cut, 'the second tranche is gone');
  entry.released = entry.amount;
  entry.secondTrancheReleased = true;
}

export function cut(world: World, { at, awardId }: EventOf<'cut'>): void {
  const entry = running(world, awardId, at);
  must(!entry.secondTrancheReleased && !entry.cut, 'the second tranche is gone');
  must(at >= entry.midTermAt, 'before mid-term');
  const threshold = mulDivUp(entry.released, MIN_USE_BPS, 10_000n);
  must(entry.spent < threshold, `used enough: ${entry.spent}`);
  entry.cut = true;
  giveBack(world, entry, entry.amount - entry.released);
}

export function clawBack(world: World, { at, awardId, reason }: EventOf<'claw-back'>): void {
  must(reason.length > 0, 'no reason');
  end(world, running(world, awardId, at), 'CLAWED_BACK');
}

export function expire(world: World, { at, awardId }: EventOf<'expire'>): void {
  const entry = active(world, awardId);
  must(at >= entry.expiresAt, 'not expired');
  end(world, entry, 'EXPIRED');
}

/** Hours of the grant contract that no round and no award holds. */
export function unallocated(world: World): bigint {
  const rests = world.rounds
    .filter((round) => !round.closed)
    .reduce((sum, round) => sum + round.budget - round.committed, 0n);
  const left = world.awards.reduce(
    (sum, { amount, spent, returned }) => sum + amount - spent - returned,
    0n,
  );
  return (world.balances.get('grants') ?? 0n) - rests - left;
}

function end(world: World, entry: AwardState, status: 'EXPIRED' | 'CLAWED_BACK'): void {
  entry.status = status;
  giveBack(world, entry, entry.amount - entry.spent - entry.returned);
}

function giveBack(world: World, entry: AwardState, amount: bigint): void {
  entry.returned += amount;
  const round = world.rounds[entry.roundId - 1];
  if (round && !round.closed) round.committed -= amount;
}

function roundOf(world: World, roundId: number): RoundState {
  const round = world.rounds[roundId - 1];
  must(round !== undefined && !round.closed, `round ${roundId} is not open`);
  return round;
}

function awardOf(world: World, awardId: number): AwardState {
  const entry = world.awards[awardId - 1];
  must(entry !== undefined, `award ${awardId} is unknown`);
  return entry;
}

function active(world: World, awardId: number): AwardState {
  const entry = awardOf(world, awardId);
  must(entry.status === 'ACTIVE', `award ${awardId} is ${entry.status}`);
  return entry;
}

function running(world: World, awardId: number, at: number): AwardState {
  const entry = active(world, awardId);
  must(at < entry.expiresAt, `award ${awardId} has expired`);
  return entry;
}
