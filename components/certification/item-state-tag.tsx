import { useTranslations } from 'next-intl';

import { Tag, type Tone } from '@/components/ui/tag';
import type { ItemState } from '@/lib/features/certification/rules';

const TONES: Record<ItemState, Tone> = {
  NOT_LOOKED_AT: 'neutral',
  MISSING: 'warn',
  MET: 'good',
  NOT_MET: 'bad',
};

/** "Not looked at" apart from "something missing": what nobody did is not what somebody found. */
export function ItemStateTag({ state }: { state: ItemState }) {
  const t = useTranslations('certification.state');
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
