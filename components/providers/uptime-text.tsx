import { useLocale, useTranslations } from 'next-intl';
import type { UptimeDto } from '@/lib/features/nodes/schema';
import { formatBps } from '@/lib/i18n/amounts';

/** An uptime in a table's cell: the figure, or in words that there is none. */
export function UptimeText({ uptime }: { uptime: UptimeDto | undefined }) {
  const t = useTranslations('providers.public.uptime');
  const locale = useLocale();
  if (!uptime || uptime.share === null)
    return <span className="text-muted">{t('notMeasured')}</span>;
  return (
    <>
      {formatBps(uptime.share, locale)}
      {uptime.simulated && <span className="block text-xs text-warn">{t('simulated')}</span>}
    </>
  );
}
