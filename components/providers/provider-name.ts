import { shortHex } from '@/components/log/short-hex';
import type { ProviderDto } from '@/lib/features/providers/schema';

/** The name under which it applied; the address for one whose papers the city does not have. */
export function providerName(provider: Pick<ProviderDto, 'name' | 'address'>): string {
  return provider.name ?? shortHex(provider.address);
}
