import { useTranslations } from 'next-intl';

import { Tag, type Tone } from '@/components/ui/tag';
import type { ClassState } from '@/lib/features/hardware/schema';

const tones: Record<ClassState, Tone> = {
  agrees: 'good',
  'weight-differs': 'bad',
  'evidence-differs': 'warn',
  'not-set': 'neutral',
  retired: 'neutral',
  unknown: 'warn',
};

/** How the chain stands to the catalogue, in two words. */
export function ClassStateTag({ state }: { state: ClassState }) {
  const t = useTranslations('providers.hardware.state');
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}
