/**
 * Every act the log can hold. A decision's act is also the kind of its record (see records/). Acts that happen on chain
 * come in twice, on purpose: the decision when it was written, and `chain.<Event>` when its block became final.
 */
export const DECISION_ACTS = [
  'provider.applied',
  'provider.application-declined',
  'provider.registered',
  'provider.certified',
  'provider.suspended',
  'provider.restored',
  'provider.revoked',
  'interest.declared',
  'case.opened',
  'case.checked',
  'case.information-requested',
  'case.information-answered',
  'case.recalled',
  'case.seconded',
  'case.returned',
  'case.closed',
  'discrepancy.closed',
  'stake.set',
  'class.set',
  'class.retired',
  'peg.proposed',
  'thresholds.proposed',
  'price-source.added',
  'price-source.removed',
  'guards.set',
  'operation.cancelled',
  'quorum.proposed',
  'reserve.funded',
  'reserve.withdrawal-proposed',
  'reserve.hours-issued',
  'direction.halted',
  'direction.reopen-proposed',
  'grant-program.set',
  'round.opened',
  'round.closed',
  'grant.applied',
  'grant.awarded',
  'grant.declined',
  'tranche.released',
  'award.cut',
  'award.clawed-back',
  'account.frozen',
  'account.unfrozen',
  'balance.recovered',
  'token.paused',
  'token.unpaused',
  'minter.set',
  'role.granted',
  'role.revoked',
  'witness.set',
  'concentration.cap-set',
  'carbon.ceiling-set',
  'geography.imported',
  'geography.returned',
  'access.reviewed',
] as const;

/** Acts without a document behind them, or about one. */
export const PLAIN_ACTS = [
  'programme.configured',
  'organisation.registered',
  'session.started',
  'session.ended',
  'record.erased',
  'document.stored',
  'document.removed',
  'concentration.line-crossed',
  'node.enrolled',
  'node.revoked',
  'node.challenged',
  'node.challenge-decided',
  'discrepancy.opened',
  'discrepancy.settled',
  'quorum.signed',
] as const;

/**
 * Final events of our contracts that report a privileged act. Left out on purpose: CheckpointAnchored and
 * CheckpointWitnessed, because a log that reports its own anchor grows for ever and is anchored for ever.
 */
export const PRIVILEGED_EVENTS = [
  // ComputeToken
  'MinterAllowanceSet',
  'AccountFrozen',
  'AccountUnfrozen',
  'BalanceRecovered',
  'TokenPaused',
  'TokenUnpaused',
  // HardwareCatalog
  'ClassSet',
  'ClassRetired',
  // ProviderRegistry
  'ProviderApplied',
  'ProviderRegistered',
  'ApplicationDeclined',
  'ProviderCertified',
  'ProviderSuspended',
  'ProviderRestored',
  'ProviderRevoked',
  'StakePerHourSet',
  // Reserve
  'PegSet',
  'ThresholdsSet',
  'ReserveFunded',
  'SurplusWithdrawn',
  'GrantHoursIssued',
  'DirectionHalted',
  'DirectionReopened',
  'GrantProgramSet',
  // PriceOracle
  'SourceAdded',
  'SourceRemoved',
  'GuardsSet',
  // GrantProgram
  'RoundOpened',
  'RoundClosed',
  'AwardMade',
  'TrancheReleased',
  'AwardCut',
  'AwardClawedBack',
  // AuditAnchor
  'WitnessSet',
  // AccessManager and AccessManaged
  'OperationScheduled',
  'OperationExecuted',
  'OperationCanceled',
  'RoleGranted',
  'RoleRevoked',
  'RoleAdminChanged',
  'RoleGuardianChanged',
  'RoleGrantDelayChanged',
  'TargetClosed',
  'TargetFunctionRoleUpdated',
  'TargetAdminDelayUpdated',
  'AuthorityUpdated',
] as const;

export type DecisionAct = (typeof DECISION_ACTS)[number];
export type PlainAct = (typeof PLAIN_ACTS)[number];
export type PrivilegedEvent = (typeof PRIVILEGED_EVENTS)[number];
export type ChainAct = `chain.${PrivilegedEvent}`;
export type Act = DecisionAct | PlainAct | ChainAct;

export function chainAct(event: PrivilegedEvent): ChainAct {
  return `chain.${event}`;
}

export function isDecisionAct(act: string): act is DecisionAct {
  return (DECISION_ACTS as readonly string[]).includes(act);
}
