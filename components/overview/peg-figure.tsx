import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { formatBps, formatMoney } from '@/lib/i18n/amounts';
import { useDirections } from './direction';
import type { HeadlineProps } from './headline-props';

export function PegFigure({ figures, asset, month }: HeadlineProps) {
  const t = useTranslations('overview.public.figures');
  const locale = useLocale();
  const directions = useDirections();
  const price = BigInt(figures.peg.price);
  if (price === 0n) return <Figure label={t('peg')} value="–" meaning={t('pegNone')} />;
  return (
    <Figure
      label={t('peg')}
      value={formatMoney(price, asset, locale)}
      also={t('pegUnit')}
      direction={directions.relative(price, month?.price)}
      meaning={t('pegMeaning', {
        mintFee: formatBps(BigInt(figures.peg.mintFeeBps), locale),
        redeemFee: formatBps(BigInt(figures.peg.redeemFeeBps), locale),
      })}
    />
  );
}
