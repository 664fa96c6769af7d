import { DAY } from '../clock';
import type { InventoryItem, ProviderKey, Tier } from '../companies';
import type { CertificationEvent } from '../events';
import { providerProfile } from './profiles';

export type CertifyOptions = {
  at: number;
  serial?: number;
  tier: Tier;
  days: number;
  /** What the certifier signs; what the provider applied with when absent. */
  inventory?: InventoryItem[];
  application?: string;
  reason: string;
};

/** A certification of the provider for its own region. */
export function certify(provider: ProviderKey, options: CertifyOptions): CertificationEvent {
  const { at, serial = 0, tier, days, inventory, application, reason } = options;
  const { region, answers } = providerProfile(provider);
  return {
    kind: 'certification',
    at,
    provider,
    ...(application === undefined ? {} : { application }),
    serial,
    tier,
    region,
    expiresAt: at + days * DAY,
    inventory: inventory ?? answers.hardware,
    reason,
  };
}

export function applicationKey(provider: ProviderKey, attempt = 1): string {
  return `${provider}/application-${attempt}`;
}
