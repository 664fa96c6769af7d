import { useTranslations } from 'next-intl';

import { HourRing } from '@/components/ui/hour-ring';
import { Tag, type Tone } from '@/components/ui/tag';
import type { CaseStatus } from '@/lib/features/certification/states';
import type { CaseDto } from '@/lib/features/certification/schema';

const TONES: Record<CaseStatus, Tone> = {
  READING: 'info',
  ASKED: 'neutral',
  SECOND_READING: 'warn',
  DECIDED: 'good',
  CLOSED: 'neutral',
};

/** How far a reading has come: the ring fills with the items that are met. */
export function CaseProgress({ found, opened }: { found: CaseDto; opened: string }) {
  const t = useTranslations('certification');
  const met = found.items.filter(({ state }) => state === 'MET').length;
  const asked = found.items.length;
  return (
    <div className="flex flex-wrap items-center gap-6">
      <HourRing
        share={asked === 0 ? 0 : met / asked}
        tone={met === asked ? 'good' : 'info'}
        decorative
      >
        <span className="text-lg font-semibold">
          {met}/{asked}
        </span>
      </HourRing>
      <div className="flex min-w-0 flex-col gap-1.5">
        <div>
          <Tag tone={TONES[found.status]}>{t(`status.${found.status}`)}</Tag>
        </div>
        <p className="font-semibold">
          {t('progress', { met, asked })}. {t('progressFor', { tier: found.tier })}.
        </p>
        <p className="text-sm text-muted">{opened}</p>
        <p className="max-w-prose text-muted">{t(`statusText.${found.status}`)}</p>
      </div>
    </div>
  );
}
