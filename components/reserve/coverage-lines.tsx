import { useLocale, useTranslations } from 'next-intl';
import { SummaryList } from '@/components/ui/summary-list';
import type { ReserveDto } from '@/lib/features/reserve/schema';
import { formatBps } from '@/lib/i18n/amounts';

/** The two levels of coverage that bound what officials may do. */
export function CoverageLines({ reserve }: { reserve: ReserveDto }) {
  const t = useTranslations('reserve.public.sum');
  const locale = useLocale();
  const floor = formatBps(reserve.floorBps, locale);
  const healthy = formatBps(reserve.healthyBps, locale);
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">{t('lines')}</h3>
      <SummaryList
        rows={[
          { key: 'floor', term: `${t('floor')}, ${floor}`, value: t('floorText', { floor }) },
          {
            key: 'healthy',
            term: `${t('healthy')}, ${healthy}`,
            value: t('healthyText', { healthy }),
          },
        ]}
      />
    </div>
  );
}
