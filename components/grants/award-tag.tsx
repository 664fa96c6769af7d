import { useTranslations } from 'next-intl';

import { Tag, type Tone } from '@/components/ui/tag';
import type { AwardDto } from '@/lib/features/grants/schema';

type Shown = 'ACTIVE' | 'EXPIRED' | 'CLAWED_BACK' | 'CUT' | 'USED';

const TONES: Record<Shown, Tone> = {
  ACTIVE: 'good',
  EXPIRED: 'neutral',
  CLAWED_BACK: 'bad',
  CUT: 'warn',
  USED: 'info',
};

/** How an award stands; a running one that was cut or used up says so. */
export function AwardTag({ award }: { award: Pick<AwardDto, 'status' | 'cut' | 'left'> }) {
  const t = useTranslations('grants.desk');
  const shown: Shown =
    award.status !== 'ACTIVE'
      ? award.status
      : award.left === 0n
        ? 'USED'
        : award.cut
          ? 'CUT'
          : 'ACTIVE';
  return <Tag tone={TONES[shown]}>{t(`awardStatus.${shown}`)}</Tag>;
}
