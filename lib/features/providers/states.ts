/** The states of a provider and what moves it between them. */
export const PROVIDER_STATUSES = [
  'NONE',
  'APPLIED',
  'CERTIFIED',
  'SUSPENDED',
  'REVOKED',
  'EXITING',
  'EXITED',
] as const;
export type ProviderStatus = (typeof PROVIDER_STATUSES)[number];

/** Its certificate is over for good, whatever date stands on it: nothing counts, and no stake is asked for. */
export function hasEnded(status: ProviderStatus): boolean {
  return status === 'REVOKED' || status === 'EXITING' || status === 'EXITED';
}

/** What a page calls a provider: see shownStatus. */
export const SHOWN_STATUSES = [...PROVIDER_STATUSES, 'LAPSED'] as const;
export type ShownStatus = (typeof SHOWN_STATUSES)[number];

/** What moves a provider on, from which states and into which: the table of `ProviderRegistry`. */
export const TRANSITIONS = {
  apply: { from: ['NONE'], to: 'APPLIED' },
  register: { from: ['NONE'], to: 'APPLIED' },
  decline: { from: ['APPLIED'], to: 'NONE' },
  certify: { from: ['APPLIED', 'CERTIFIED'], to: 'CERTIFIED' },
  suspend: { from: ['CERTIFIED'], to: 'SUSPENDED' },
  restore: { from: ['SUSPENDED'], to: 'CERTIFIED' },
  revoke: { from: ['CERTIFIED', 'SUSPENDED'], to: 'REVOKED' },
  requestExit: { from: ['CERTIFIED', 'SUSPENDED', 'REVOKED'], to: 'EXITING' },
  completeExit: { from: ['EXITING'], to: 'EXITED' },
} as const satisfies Record<string, { from: readonly ProviderStatus[]; to: ProviderStatus }>;

export type ProviderAct = keyof typeof TRANSITIONS;

export function mayAct(act: ProviderAct, status: ProviderStatus): boolean {
  return (TRANSITIONS[act].from as readonly ProviderStatus[]).includes(status);
}

export function actsOpenTo(status: ProviderStatus): ProviderAct[] {
  return (Object.keys(TRANSITIONS) as ProviderAct[]).filter((act) => mayAct(act, status));
}
