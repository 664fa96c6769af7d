import type { CertifyState } from '@/components/certification/certify-state';
import type { Option } from '@/components/ui/select';
import type { ProviderCase } from '@/lib/features/providers/read-case';
import type { ProviderDto } from '@/lib/features/providers/schema';

/** A renewal starts from what is certified, a first certification from what the provider names. */
export function certifyState({
  found: { undecided, classes, stake },
  provider,
  money,
  regions,
}: {
  found: ProviderCase;
  provider: ProviderDto;
  money: { symbol: string; decimals: number };
  regions: Option[];
}): CertifyState {
  const isRenewal = provider.chainStatus === 'CERTIFIED';
  const inventory = isRenewal ? provider.inventory : (undecided?.answers.hardware ?? []);
  return {
    provider: provider.address,
    applicationId: undecided?.id,
    tier: isRenewal ? tierOf(provider.tier) : undefined,
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

function tierOf(tier: number): CertifyState['tier'] {
  return tier === 2 || tier === 3 || tier === 4 ? tier : 1;
}
