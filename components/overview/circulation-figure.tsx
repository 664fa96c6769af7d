import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { formatHours, formatMoneyBrief } from '@/lib/i18n/amounts';
import { useDirections } from './direction';
import type { HeadlineProps } from './headline-props';

export function CirculationFigure({ figures, asset, month }: HeadlineProps) {
  const t = useTranslations('overview.public.figures');
  const locale = useLocale();
  const directions = useDirections();
  const supply = BigInt(figures.token.supply);
  return (
    <Figure
      label={t('circulation')}
      value={formatHours(supply, locale, 0)}
      unit={t('circulationUnit')}
      also={t('circulationAlso', {
        money: formatMoneyBrief(BigInt(figures.reserve.liabilities), asset, locale),
      })}
      direction={directions.relative(supply, month?.supply)}
      meaning={t('circulationMeaning')}
    />
  );
}
