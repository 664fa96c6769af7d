import { useLocale, useTranslations } from 'next-intl';
import type { Direction } from '@/components/ui/figure';
import { changeOf, trendOf, type Trend } from '@/lib/features/transparency/display';
import { formatBps, formatHours } from '@/lib/i18n/amounts';

/** Whither a figure went in the last thirty days, in words. Undefined where there is nothing to compare with. */
export function useDirections() {
  const t = useTranslations('overview.public.figures');
  const locale = useLocale();
  const told = (trend: Trend, amount: string): Direction => ({
    trend,
    text: trend === 'flat' ? t('flat') : t(trend, { amount }),
  });

  return {
    /** As a share of what it was. */
    relative(now: bigint, before: bigint | undefined): Direction | undefined {
      const change = before === undefined ? undefined : changeOf(now, before);
      return (
        change && told(change.bps === 0n ? 'flat' : change.trend, formatBps(change.bps, locale))
      );
    },
    /** Between two shares. */
    points(now: bigint, before: bigint | undefined): Direction | undefined {
      if (before === undefined) return undefined;
      const step = now > before ? now - before : before - now;
      const amount = formatBps(step, locale).replace(/\s*%/, '');
      return told(trendOf(now, before), t('points', { amount }));
    },
    /** In hours. */
    hours(now: bigint, before: bigint | undefined): Direction | undefined {
      if (before === undefined) return undefined;
      const step = now > before ? now - before : before - now;
      return told(trendOf(now, before), `${formatHours(step, locale, 0)} h`);
    },
  };
}
