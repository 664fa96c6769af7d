import type { Option } from '@/components/ui/select';
import type { OpenClass } from '@/lib/features/hardware/schema';

/** What the certifier's form starts from. */
export type CertifyState = {
  provider: string;
  /** The undecided application that this decision answers; absent for paper and for a renewal. */
  applicationId: string | undefined;
  /** In force now. Absent for a first certification: nothing may suggest how deeply somebody checked. */
  tier: 1 | 2 | 3 | 4 | undefined;
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
