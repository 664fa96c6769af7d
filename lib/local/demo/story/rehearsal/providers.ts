import { capacityOf, requiredStake } from '@/lib/features/providers/rules';
import { mayAct } from '@/lib/features/providers/states';
import { TERM_DAYS } from '@/lib/features/certification/rules';

import { HORIZON } from '@/lib/features/providers/commitment-rules';

import { DAY } from '../clock';
import type { InventoryItem, ProviderKey } from '../companies';
import type { EventOf } from '../events';
import { DEMO_SETTINGS, MAX_TERM } from '../limits';
import { must, pay, type ProviderState, type World } from './world';

export function setClass(world: World, event: EventOf<'hardware-class'>): void {
  must(/^0x[0-9a-f]{64}$/.test(event.evidenceHash), 'no evidence');
  must(event.weight >= 10n ** 15n && event.weight <= 10n ** 20n, 'weight out of range');
  world.weights.set(event.classId, event.weight);
}

export function apply(world: World, event: EventOf<'provider-application'>): void {
  begin(world, event.provider, 'apply');
  world.providerApplications.set(event.key, { provider: event.provider, state: 'open' });
}

export function register(world: World, event: EventOf<'provider-on-paper'>): void {
  begin(world, event.provider, 'register');
}

export function decline(world: World, event: EventOf<'provider-decline'>): void {
  decide(world, event.application, event.provider);
  const state = known(world, event.provider);
  must(mayAct('decline', state.status), `${event.provider} is ${state.status}`);
  state.status = 'NONE';
}

export function deposit(world: World, { provider, amount }: EventOf<'stake'>): void {
  const state = known(world, provider);
  must(!['NONE', 'EXITING', 'EXITED'].includes(state.status), `${provider} is ${state.status}`);
  must(amount > 0n, 'zero amount');
  state.stake += amount;
  pay(world, provider, amount);
}

export function certify(world: World, event: EventOf<'certification'>): void {
  const { at, provider, application, serial, tier, expiresAt, inventory } = event;
  const state = known(world, provider);
  must(mayAct('certify', state.status), `${provider} is ${state.status}`);
  must(serial === state.serial, `serial ${serial}, but there were ${state.serial}`);
  must(expiresAt > at && expiresAt <= at + MAX_TERM, 'bad expiry');
  must(expiresAt <= at + TERM_DAYS[tier] * DAY, `too long for tier ${tier}`);
  if (application !== undefined) decide(world, application, provider);
  const needed = requiredStake(capacity(world, inventory), world.stakeRate);
  must(world.stakeRate > 0n && state.stake >= needed, `stake ${state.stake}, needed ${needed}`);
  world.providers.set(provider, {
    ...state,
    status: 'CERTIFIED',
    serial: serial + 1,
    expiresAt,
    inventory,
  });
}

export function suspend(world: World, event: EventOf<'suspend'>): void {
  const state = known(world, event.provider);
  must(mayAct('suspend', state.status), `${event.provider} is ${state.status}`);
  state.status = 'SUSPENDED';
}

export function commit(
  world: World,
  { at, provider, periods, shareBps }: EventOf<'commitment'>,
): void {
  must(isLiveAt(known(world, provider), at), `${provider} is not live`);
  must(Number.isInteger(periods) && periods > 0 && periods <= HORIZON, `${periods} periods`);
  must(shareBps > 0 && shareBps <= 10_000, 'more than the capacity');
}

export function exit(world: World, { at, provider, phase }: EventOf<'exit'>): void {
  const state = known(world, provider);
  const act = phase === 'requested' ? 'requestExit' : 'completeExit';
  must(mayAct(act, state.status), `${provider} is ${state.status}`);
  if (phase === 'requested') {
    state.status = 'EXITING';
    state.exitableAt = at + DEMO_SETTINGS.exitDelay;
    return;
  }
  must(at >= state.exitableAt, 'the exit is not reached');
  state.status = 'EXITED';
  pay(world, provider, -state.stake);
  state.stake = 0n;
}

export function isLiveAt(state: ProviderState | undefined, at: number): boolean {
  return state?.status === 'CERTIFIED' && state.expiresAt > at;
}

/** H100-equivalent GPUs that are certified and live, WAD. */
export function liveCapacity(world: World, at: number): bigint {
  return [...world.providers.values()]
    .filter((state) => isLiveAt(state, at))
    .reduce((sum, state) => sum + capacity(world, state.inventory), 0n);
}

function capacity(world: World, inventory: readonly InventoryItem[]): bigint {
  const classes = new Set(inventory.map(({ classId }) => classId));
  must(inventory.length > 0 && inventory.length <= 16, 'bad number of classes');
  must(classes.size === inventory.length, 'a class stands twice');
  return capacityOf(
    inventory.map(({ classId, units }) => {
      const weight = world.weights.get(classId);
      must(weight !== undefined, `unknown class ${classId}`);
      must(Number.isInteger(units) && units > 0, `no units of ${classId}`);
      return { units, weight };
    }),
  );
}

function begin(world: World, provider: ProviderKey, act: 'apply' | 'register'): void {
  const before = world.providers.get(provider);
  must(mayAct(act, before?.status ?? 'NONE'), `${provider} is ${before?.status}`);
  world.providers.set(provider, {
    status: 'APPLIED',
    serial: before?.serial ?? 0,
    stake: before?.stake ?? 0n,
    expiresAt: 0,
    exitableAt: 0,
    inventory: [],
  });
}

function decide(world: World, application: string, provider: ProviderKey): void {
  const entry = world.providerApplications.get(application);
  must(entry?.provider === provider && entry.state === 'open', `${application} is not open`);
  entry.state = 'decided';
}

function known(world: World, provider: ProviderKey): ProviderState {
  const state = world.providers.get(provider);
  must(state !== undefined, `${provider} is unknown`);
  return state;
}
