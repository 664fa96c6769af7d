import type { CertifyState } from '@/components/certification/certify-state';
import type { CaseDto } from '@/lib/features/certification/schema';
import type { Option } from '@/components/ui/select';
import type { ProviderCase } from '@/lib/features/providers/read-case';
import type { ProviderDto } from '@/lib/features/providers/schema';

/** A renewal starts from what is certified, a first certification from what the provider names. */
export function certifyState({
  found: { undecided, classes, stake },
  reading,
  provider,
  money,
  regions,
}: {
  found: ProviderCase;
  reading: CaseDto;
  provider: ProviderDto;
  money: { symbol: string; decimals: number };
  regions: Option[];
}): CertifyState {
  const isRenewal = provider.chainStatus === 'CERTIFIED';
  // What a certificate says of the site is of the largest; the form names them in the order of the application.
  const [site] = undecided?.answers.sites ?? [];
  const inventory = isRenewal ? provider.inventory : (undecided?.claimed ?? []);
  return {
    provider: provider.address,
    caseId: reading.id,
    version: reading.version,
    tier: reading.tier,
    unmet: reading.unmet,
    site: {
      pue: site?.pue ?? '',
      gridZone: site?.gridZone ?? provider.region.slice(0, 2),
      renewableShare: site ? String(site.renewableShare) : '',
    },
    region: provider.region,
    inventory: inventory
      .filter(({ classId }) => classes.some((open) => open.classId === classId))
      .map(({ classId, units }) => ({ classId, units })),
    before: isRenewal
      ? { tier: provider.tier, capacity: provider.capacity, expiresAt: provider.expiresAt }
      : undefined,
    stake: provider.stake,
    stakePerHour: stake.stakePerHour,
    classes,
    regions,
    money: { symbol: money.symbol, decimals: money.decimals },
  };
}
