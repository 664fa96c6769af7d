import { mayAct, type ProviderStatus } from '@/lib/features/providers/states';

/** What a certifier may do to a case, in the order in which it is offered; the same word stands in the address. */
export const CERTIFIER_ACTS = ['certify', 'decline', 'restore', 'suspend', 'revoke'] as const;
export type CertifierAct = (typeof CERTIFIER_ACTS)[number];
export type ReasonAct = Exclude<CertifierAct, 'certify'>;

export function parseAct(text: string): CertifierAct | undefined {
  return CERTIFIER_ACTS.find((act) => act === text);
}

export function certifierActs(status: ProviderStatus): CertifierAct[] {
  return CERTIFIER_ACTS.filter((act) => mayAct(act, status));
}
