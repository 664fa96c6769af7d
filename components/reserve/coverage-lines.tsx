import { useLocale, useTranslations } from 'next-intl';
import { SummaryList } from '@/components/ui/summary-list';
import type { ReserveDto } from '@/lib/features/reserve/schema';
import { formatBps } from '@/lib/i18n/amounts';

/** The levels of coverage that bound what officials may do, and what is sold. */
export function CoverageLines({ reserve }: { reserve: ReserveDto }) {
  const t = useTranslations('reserve.public.sum');
  const locale = useLocale();
  const floor = formatBps(reserve.floorBps, locale);
  const healthy = formatBps(reserve.healthyBps, locale);
  const slow = formatBps(reserve.slowBps, locale);
  const halt = formatBps(reserve.haltBps, locale);
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
          { key: 'slow', term: `${t('slow')}, ${slow}`, value: t('slowText', { slow }) },
          { key: 'halt', term: `${t('halt')}, ${halt}`, value: t('haltText', { halt }) },
        ]}
      />
    </div>
  );
}
