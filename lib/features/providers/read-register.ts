import 'server-only';

import { asOf } from '@/lib/features/framework/queries';
import { uptimesOf } from '@/lib/features/nodes/uptime-queries';

import { countProviders, registerOccurrences, searchProviders } from './register-queries';
import { REGISTER_UPTIME_DAYS, type ProviderFilter } from './schema';

/** Public. One page of the register with what stands around it: the choices, how many fit, and as of when. */
export async function readRegister(filter: ProviderFilter = {}, after?: string) {
  const certifiedOf = { ...filter, status: 'CERTIFIED' as const };
  const [at, occurring, page, all, certified] = await Promise.all([
    asOf(),
    registerOccurrences(),
    searchProviders(filter, { after }),
    countProviders(filter),
    filter.status && filter.status !== 'CERTIFIED' ? 0 : countProviders(certifiedOf),
  ]);
  const addresses = page.providers.map(({ address }) => address);
  const uptimes = Object.fromEntries(await uptimesOf(addresses, REGISTER_UPTIME_DAYS));
  return {
    at,
    occurring,
    uptimes,
    found: page.providers,
    next: page.next,
    counts: { all, certified },
  };
}
