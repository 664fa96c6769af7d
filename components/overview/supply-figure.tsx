import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { formatHours } from '@/lib/i18n/amounts';
import { useDirections } from './direction';
import type { HeadlineProps } from './headline-props';

export function SupplyFigure({ figures, month }: HeadlineProps) {
  const t = useTranslations('overview.public.figures');
  const locale = useLocale();
  const directions = useDirections();
  const capacity = BigInt(figures.providers.h100e);
  return (
    <Figure
      label={t('supply')}
      value={formatHours(capacity, locale, 0)}
      unit={t('supplyUnit')}
      also={t('supplyAlso', { hours: formatHours(capacity * 24n, locale, 0) })}
      direction={directions.relative(capacity, month?.capacity)}
      meaning={t('supplyMeaning', { count: Number(figures.providers.certified) })}
    />
  );
}
