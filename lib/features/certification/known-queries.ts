import 'server-only';

import type { Address } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import {
  challengesOf,
  latestInventory,
  listNodes,
  openDiscrepancies,
} from '@/lib/features/nodes/queries';
import { uptimeOf } from '@/lib/features/nodes/uptime-queries';
import { siteFactsOf } from '@/lib/features/providers/queries';
import type {
  PaperRegistrationDto,
  ProviderApplicationDto,
  ProviderDto,
} from '@/lib/features/providers/schema';

import { factsOf, type Fact, type Known } from './known-facts';
import type { ItemKey } from './rules';
import type { CaseDto } from './schema';

/** Days of uptime beside the item that asks for a week. */
const UPTIME_DAYS = [7, 30] as const;

/** Certifiers and the regulator. What the portal knows by itself of each item of a reading. */
export async function knownFactsOf(
  actor: Actor,
  {
    provider: address,
    reading,
    found,
  }: {
    provider: Address;
    reading: Pick<CaseDto, 'items' | 'requests'>;
    found: {
      application?: ProviderApplicationDto | undefined;
      paper?: PaperRegistrationDto | undefined;
      provider?: ProviderDto | undefined;
      stake: Known['stake'];
    };
  },
): Promise<Record<ItemKey, Fact[]>> {
  authorise(actor, 'case.read');
  const [reported, nodes, discrepancies, challenges, sites, uptimes] = await Promise.all([
    latestInventory(address),
    listNodes(actor, address),
    openDiscrepancies(address),
    challengesOf(actor, address),
    siteFactsOf(address),
    Promise.all(UPTIME_DAYS.map(async (days) => ({ days, uptime: await uptimeOf(address, days) }))),
  ]);
  const { application, paper, provider, stake } = found;
  const known: Known = {
    organisation:
      application?.organisation ??
      (paper?.name && paper.registrationNumber
        ? { name: paper.name, registrationNumber: paper.registrationNumber, website: null }
        : null),
    paperSource: paper?.source ?? null,
    answers: application?.answers ?? null,
    stated: application?.claimed ?? [],
    certified: provider?.inventory ?? [],
    reported,
    site: sites.get(address) ?? null,
    ...{ nodes, uptimes, discrepancies, challenges, stake },
    requests: reading.requests,
  };
  return Object.fromEntries(
    reading.items.map(({ item }) => [item, factsOf(item, known)]),
  ) as Record<ItemKey, Fact[]>;
}
