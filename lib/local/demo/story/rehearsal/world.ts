import type { PegTerms } from '@/lib/features/peg/schema';
import type { ProviderStatus } from '@/lib/features/providers/states';

import type { InventoryItem, ProviderKey } from '../companies';
import type {
  EventOf,
  PegEvent,
  ReopenEvent,
  RoleWaitEvent,
  StakeRateEvent,
  WithdrawEvent,
} from '../events';

/** The contract would revert, or the portal would refuse. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** @throws Refused unless `condition` holds. */
export function must(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Refused(otherwise);
}

export type Proposal = PegEvent | StakeRateEvent | RoleWaitEvent | WithdrawEvent | ReopenEvent;

export type ProviderState = {
  status: ProviderStatus;
  serial: number;
  stake: bigint;
  expiresAt: number;
  exitableAt: number;
  inventory: InventoryItem[];
};

export type RoundState = EventOf<'round-open'> & { committed: bigint; closed: boolean };

export type AwardState = EventOf<'award'> & {
  status: 'ACTIVE' | 'EXPIRED' | 'CLAWED_BACK';
  released: bigint;
  spent: bigint;
  returned: bigint;
  secondTrancheReleased: boolean;
  cut: boolean;
  marketAllowed: boolean;
};

/** What the chain and the portal's records hold at one moment of the story. */
export type World = {
  assets: bigint;
  supply: bigint;
  terms: PegTerms | undefined;
  pegChangedAt: number;
  halted: { mint: boolean; redeem: boolean };
  /** CCH by holder: companies, `market`, `grants`. */
  balances: Map<string, bigint>;
  /** Money that each wallet has paid in, less what it got back, in units of the settlement asset. */
  paid: Map<string, bigint>;
  /** The most that `paid` ever was: what the wallet must be given at the start. */
  needed: Map<string, bigint>;
  stakeRate: bigint;
  weights: Map<string, bigint>;
  proposals: Map<string, { proposal: Proposal; state: 'waiting' | 'done' | 'cancelled' }>;
  providers: Map<ProviderKey, ProviderState>;
  providerApplications: Map<string, { provider: ProviderKey; state: 'open' | 'decided' }>;
  rounds: RoundState[];
  awards: AwardState[];
  grantApplications: Map<
    string,
    { event: EventOf<'grant-application'>; state: 'open' | 'awarded' | 'declined' }
  >;
};

export function newWorld(): World {
  return {
    assets: 0n,
    supply: 0n,
    terms: undefined,
    pegChangedAt: 0,
    halted: { mint: false, redeem: false },
    balances: new Map(),
    paid: new Map(),
    needed: new Map(),
    stakeRate: 0n,
    weights: new Map(),
    proposals: new Map(),
    providers: new Map(),
    providerApplications: new Map(),
    rounds: [],
    awards: [],
    grantApplications: new Map(),
  };
}

/** `change` of money goes from the wallet into a contract, or comes back when it is negative. */
export function pay(world: World, wallet: string, change: bigint): void {
  add(world.paid, wallet, change);
  const total = world.paid.get(wallet) ?? 0n;
  if (total > (world.needed.get(wallet) ?? 0n)) world.needed.set(wallet, total);
}

export function add(account: Map<string, bigint>, holder: string, change: bigint): void {
  account.set(holder, (account.get(holder) ?? 0n) + change);
}

export function move(world: World, from: string, to: string, amount: bigint): void {
  const held = world.balances.get(from) ?? 0n;
  must(held >= amount, `${from} holds ${held}, not ${amount}`);
  add(world.balances, from, -amount);
  add(world.balances, to, amount);
}
