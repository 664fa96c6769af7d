import type { Tone } from '@/components/ui/tag';
import type { CoverageState } from '@/lib/features/transparency/display';

export const coverageTones: Record<CoverageState, Tone> = {
  healthy: 'good',
  watched: 'warn',
  short: 'bad',
};
