import type { Option } from '@/components/ui/select';
import type { OpenClass } from '@/lib/features/hardware/schema';

/** What the application form is filled in with. */
export type ApplyState = {
  wallet: string;
  classes: OpenClass[];
  regions: Option[];
  stakePerHour: bigint;
  money: { symbol: string; decimals: number };
};
