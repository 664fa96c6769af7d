import type { Option } from '@/components/ui/select';
import type { Tier } from '@/lib/features/certification/schema';
import type { OpenClass } from '@/lib/features/hardware/schema';

/** What the certifier's form starts from. */
export type CertifyState = {
  provider: string;
  /** The reading that this decision ends, as the page found it. */
  caseId: string;
  version: number;
  /** What the case was checked for. */
  tier: Tier;
  /** Items of the tier that are not met: nothing can be decided before they are. */
  unmet: number;
  /** Of the certification in force, or as the provider says; the certifier confirms or corrects it. */
  site: { pue: string; gridZone: string; renewableShare: string };
  region: string;
  inventory: { classId: string; units: number }[];
  /** In force now; absent for a first certification. */
  before: { tier: number; capacity: bigint; expiresAt: Date | null } | undefined;
  stake: bigint;
  stakePerHour: bigint;
  classes: OpenClass[];
  regions: Option[];
  money: { symbol: string; decimals: number };
};
