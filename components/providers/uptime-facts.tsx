import { useLocale, useTranslations } from 'next-intl';
import { SimulatedTag } from '@/components/nodes/simulated-tag';
import { EmptyState } from '@/components/ui/empty-state';
import { HourBar } from '@/components/ui/hour-bar';
import type { UptimeDto } from '@/lib/features/nodes/schema';
import { formatBps } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

/** How much of the time a provider's machines were heard, over windows of days. */
export function UptimeFacts({
  windows,
}: {
  windows: readonly { days: number; uptime: UptimeDto }[];
}) {
  const t = useTranslations('providers.public.uptime');
  const locale = useLocale();
  if (windows.every(({ uptime }) => uptime.share === null))
    return <EmptyState title={t('noneTitle')}>{t('noneLong')}</EmptyState>;
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      {windows.some(({ uptime }) => uptime.simulated) && (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <SimulatedTag />
          {t('simulatedText')}
        </p>
      )}
      {windows.map(({ days, uptime: { share, measuredHours } }) => (
        <HourBar
          key={days}
          label={t('days', { days })}
          share={(share ?? 0) / 10_000}
          tone={share === null ? 'neutral' : 'info'}
          valueText={share === null ? t('none') : formatBps(share, locale)}
          note={
            share === null
              ? t('noneText')
              : t('measured', {
                  hours: measuredHours,
                  hoursText: formatNumber(measuredHours, locale),
                })
          }
        />
      ))}
    </div>
  );
}
