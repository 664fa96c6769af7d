import { useTranslations } from 'next-intl';

import { Tag, type Tone } from '@/components/ui/tag';
import type { TrailState } from '@/lib/features/oversight/schema';

const TONES: Record<TrailState, Tone> = {
  ENACTED: 'good',
  CANCELLED: 'bad',
  SCHEDULED: 'info',
  OPEN: 'warn',
  NONE: 'neutral',
  CHAIN: 'neutral',
};

export function TrailTag({ state }: { state: TrailState }) {
  const t = useTranslations('audit.desk');
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
