import type { ProviderKey, ProviderProfile } from '../companies';
import { EAST_PROVIDERS } from './east';
import { MIDLAND_PROVIDERS } from './midland';
import { WEST_SOUTH_PROVIDERS } from './west-south';
import { ZUG_PROVIDERS } from './zug';

/** All providers of the story, by number. Their names stand with their accounts. */
export const PROVIDERS: readonly ProviderProfile[] = [
  ...ZUG_PROVIDERS,
  ...MIDLAND_PROVIDERS,
  ...WEST_SOUTH_PROVIDERS,
  ...EAST_PROVIDERS,
].sort((a, b) => a.registrationNumber.localeCompare(b.registrationNumber));

/** @throws when the story names a provider that has no profile: a slip in our own data. */
export function providerProfile(key: ProviderKey): ProviderProfile {
  const found = PROVIDERS.find((profile) => profile.key === key);
  if (!found) throw new Error(`${key} has no profile`);
  return found;
}
