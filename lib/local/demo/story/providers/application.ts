import type { ApplicationInput, Evidence } from '@/lib/features/application/schema';
import { demoAccount } from '@/lib/local/demo-accounts';

import type { ProviderProfile } from '../companies';
import { PROVIDER_DETAILS, type ProviderDetails } from './details';

export function providerDetails({ key }: Pick<ProviderProfile, 'key'>): ProviderDetails {
  const found = PROVIDER_DETAILS[key];
  if (!found) throw new Error(`${key} has no details`);
  return found;
}

/** How many classes of the hardware stand at the second site. */
const atSecond = ({ second }: ProviderDetails): number => second?.classes ?? 0;

/** The application of a provider of the story. `siteIds` and `papers` are of this filing. */
export function demoApplication(
  profile: ProviderProfile,
  filing: {
    siteIds: readonly [string, string];
    papers: readonly [first: Evidence[], second: Evidence[]];
    stake: bigint;
  },
): ApplicationInput {
  const { key, registrationNumber, region, website, answers } = profile;
  const details = providerDetails(profile);
  const { address, displayName } = demoAccount(key);
  const number = Number(key.split('-')[1]);
  const [first, second] = filing.siteIds;
  const home = { country: 'CH', gridZone: 'CH' };
  return {
    ...{ name: displayName, registrationNumber, region, website },
    contactName: answers.contactName,
    contactEmail: answers.contactEmail,
    owners: details.owners.map(([name, share]) => ({ name, share })),
    declarations: {
      ...{ sanctions: 'NO', sanctionsText: null },
      conflict: details.conflict ? 'YES' : 'NO',
      conflictText: details.conflict ?? null,
    },
    sites: [
      {
        ...{ id: first, name: details.site, address: answers.siteAddress, ...home },
        ...{ pue: answers.pue, renewableShare: answers.renewableShare },
        evidence: filing.papers[0],
      },
      ...(details.second
        ? [
            {
              ...{ id: second, name: details.second.name, address: details.second.address },
              ...{ ...home, pue: details.second.pue },
              ...{ renewableShare: details.second.renewableShare, evidence: filing.papers[1] },
            },
          ]
        : []),
    ],
    hardware: answers.hardware.map((line, index) => ({
      ...line,
      siteId: index < answers.hardware.length - atSecond(details) ? first : second,
      interconnect: answers.interconnect,
      year: answers.inServiceSince,
    })),
    operations: {
      engine: answers.engine,
      contactName: details.operator,
      phone: `+41 00 000 00 ${String(number).padStart(2, '0')}`,
      email: `night@${new URL(website).hostname}`,
      uptime: details.uptime,
      uptimeMethod: details.uptimeMethod,
    },
    payment:
      details.paidTo === 'WALLET'
        ? { method: 'WALLET', wallet: address }
        : { method: 'IBAN', iban: demoIban(number), accountHolder: displayName },
    stake: { amount: filing.stake.toString() },
  };
}

/** A number of a bank that does not exist, with check digits that fit (ISO 13616). */
function demoIban(number: number): string {
  const account = `00000${String(number).padStart(12, '0')}`;
  const rest = BigInt(`${account}${'C'.charCodeAt(0) - 55}${'H'.charCodeAt(0) - 55}00`) % 97n;
  return `CH${String(98n - rest).padStart(2, '0')}${account}`;
}
