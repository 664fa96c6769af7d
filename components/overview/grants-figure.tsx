import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { HourBar } from '@/components/ui/hour-bar';
import { toDisplayNumber } from '@/lib/core/units';
import { formatHours } from '@/lib/i18n/amounts';
import { useDirections } from './direction';
import type { HeadlineProps } from './headline-props';

export function GrantsFigure({ figures, month }: HeadlineProps) {
  const t = useTranslations('overview.public.figures');
  const locale = useLocale();
  const directions = useDirections();
  const awarded = BigInt(figures.grants.awarded);
  const left = BigInt(figures.grants.left);
  const hours = (amount: bigint) => formatHours(amount, locale, 0);
  if (awarded === 0n)
    return <Figure label={t('grants')} value={hours(0n)} meaning={t('grantsNone')} />;
  return (
    <div className="flex flex-col gap-3">
      <Figure
        label={t('grants')}
        value={hours(awarded)}
        unit={t('grantsUnit')}
        direction={directions.hours(awarded, month?.awarded)}
      />
      <HourBar
        label={t('grantsLeft')}
        valueText={t('grantsLeftValue', { left: hours(left), awarded: hours(awarded) })}
        share={toDisplayNumber(left, 18) / toDisplayNumber(awarded, 18)}
        note={t('grantsMeaning')}
      />
    </div>
  );
}
