import type { Hex } from 'viem';

import type { DecisionAct } from '@/lib/audit/acts';
import type { RecordBody } from '@/lib/audit/records/bodies';
import { contractCall, type ContractCall } from '@/lib/chain/call';
import type { Deployment } from '@/lib/chain/contracts';
import * as grants from '@/lib/features/grants/calls';
import * as hardware from '@/lib/features/hardware/calls';
import * as oracle from '@/lib/features/oracle/calls';
import * as peg from '@/lib/features/peg/calls';
import * as providers from '@/lib/features/providers/calls';
import type { Reader } from '@/lib/features/providers/schema';
import * as reserve from '@/lib/features/reserve/calls';

/** A decision as it was recorded: what to do, and the hash that the call carries. */
export type RecordedDecision<K extends EnactedKind = EnactedKind> = {
  [Kind in K]: { kind: Kind; recordHash: Hex; body: RecordBody<Kind> };
}[K];

/** How a decision reaches the chain: its calls in order, and whether the last one waits out the role's delay. */
export type Enactment = {
  /** Allowances that the act needs; sent first, each exact. */
  before: ContractCall[];
  act: ContractCall;
  delayed: boolean;
};

type Build<K extends DecisionAct> = (
  deployment: Deployment,
  body: RecordBody<K>,
  recordHash: Hex,
  readers: readonly Reader[] | undefined,
) => Enactment;

const now = (act: ContractCall, before: ContractCall[] = []): Enactment => ({
  before,
  act,
  delayed: false,
});
const later = (act: ContractCall): Enactment => ({ before: [], act, delayed: true });

/** Every kind of decision that a contract call enacts. The compiler checks each against its record's body. */
const BUILDERS = {
  'provider.applied': (d, body, hash) => now(providers.applyForCertification(d, body, hash)),
  'provider.registered': (d, body, hash) => now(providers.register(d, body, hash)),
  'provider.application-declined': (d, body, hash) =>
    now(providers.declineApplication(d, body, hash)),
  'provider.certified': (d, body, hash, readers) => {
    if (!readers?.length) throw new Error('a certification is enacted with its signatures');
    return now(providers.certify(d, body, hash, readers));
  },
  'provider.suspended': (d, body, hash) => now(providers.suspend(d, body, hash)),
  'provider.restored': (d, body, hash) => now(providers.restore(d, body, hash)),
  'provider.revoked': (d, body, hash) => now(providers.revoke(d, body, hash)),
  'stake.set': (d, body, hash) => later(providers.setStakePerHour(d, body, hash)),
  'class.set': (d, body, hash) => now(hardware.setClass(d, body, hash)),
  'peg.proposed': (d, body, hash) => later(peg.setPeg(d, body, hash)),
  'thresholds.proposed': (d, body, hash) => later(peg.setThresholds(d, body, hash)),
  'price-source.added': (d, body, hash) => later(oracle.addSource(d, body, hash)),
  'price-source.removed': (d, body, hash) => later(oracle.removeSource(d, body, hash)),
  'guards.set': (d, body, hash) => later(oracle.setGuards(d, body, hash)),
  'reserve.funded': (d, body, hash) =>
    now(reserve.fund(d, body, hash), [reserve.approveReserve(d, BigInt(body.amount))]),
  'reserve.withdrawal-proposed': (d, body, hash) => later(reserve.withdrawSurplus(d, body, hash)),
  'reserve.hours-issued': (d, body, hash) => now(reserve.issueForGrants(d, body, hash)),
  'direction.halted': (d, body, hash) => now(reserve.halt(d, body, hash)),
  'direction.reopen-proposed': (d, body, hash) => later(reserve.reopen(d, body, hash)),
  'round.opened': (d, body, hash) => now(grants.openRound(d, body, hash)),
  'round.closed': (d, body, hash) => now(grants.closeRound(d, body, hash)),
  'grant.awarded': (d, body, hash) => now(grants.award(d, body, hash)),
  'tranche.released': (d, body, hash) => now(grants.releaseTranche(d, body, hash)),
  'award.cut': (d, body, hash) => now(grants.cut(d, body, hash)),
  'award.clawed-back': (d, body, hash) => now(grants.clawBack(d, body, hash)),
  'operation.cancelled': (d, body) =>
    now(contractCall(d, 'AccessManager', 'cancel', [body.caller, body.target, body.data])),
} satisfies { [K in DecisionAct]?: Build<K> };

export type EnactedKind = keyof typeof BUILDERS;

export function isEnacted(kind: string): kind is EnactedKind {
  return kind in BUILDERS;
}

/**
 * The calls that enact a recorded decision. Pure: pages simulate and send them, the demonstration plays them.
 *
 * @param readers the certifiers who signed the inventory; only `provider.certified` needs them.
 */
export function enactmentOf<K extends EnactedKind>(
  deployment: Deployment,
  { kind, recordHash, body }: { kind: K; recordHash: Hex; body: RecordBody<K> },
  readers?: readonly Reader[],
): Enactment {
  // Body and builder belong to the same kind: BUILDERS says so, TypeScript cannot follow it through the lookup.
  const build = BUILDERS[kind] as unknown as Build<K>;
  return build(deployment, body, recordHash, readers);
}
