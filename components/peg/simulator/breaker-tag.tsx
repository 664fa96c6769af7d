import { useTranslations } from 'next-intl';

import { Tag, type Tone } from '@/components/ui/tag';
import type { BreakerState } from '@/lib/core/reserve-breaker';

const TONES: Record<BreakerState, Tone> = {
  HEALTHY: 'good',
  SLOW: 'warn',
  MINT_HALTED: 'bad',
  ORACLE_STALE: 'neutral',
};

/** The breaker's state in a word or two. */
export function BreakerTag({ state }: { state: BreakerState }) {
  const t = useTranslations('peg.simulator.state');
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
