import { useLocale, useTranslations } from 'next-intl';
import { className } from '@/components/supply/classes';
import { regionName } from '@/components/supply/regions';
import { DownloadLink } from '@/components/ui/download-link';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { UptimeDto } from '@/lib/features/nodes/schema';
import type { ProviderDto, ProviderFilter } from '@/lib/features/providers/schema';
import { formatHoursColumn } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';
import { providersCsvHref } from './filter';
import { providerName } from './provider-name';
import { ProviderStatus } from './provider-status';
import { UptimeText } from './uptime-text';

export function RegisterTable({
  providers,
  uptimes,
  filter,
  whole,
}: {
  providers: readonly ProviderDto[];
  /** By address; a provider without an entry was not measured. */
  uptimes: Readonly<Record<string, UptimeDto>>;
  filter: ProviderFilter;
  /** Nothing before and nothing after: only then do the rows add up to something. */
  whole: boolean;
}) {
  const t = useTranslations('providers.public.table');
  const uptime = useTranslations('providers.public.uptime');
  const locale = useLocale();
  const capacity = providers.reduce((sum, provider) => sum + provider.capacity, 0n);
  return (
    <div className="flex flex-col items-start gap-3 *:first:w-full">
      <Table
        caption={t('title')}
        captionHidden
        rows={providers}
        rowKey={(provider) => provider.address}
        columns={[
          {
            key: 'name',
            header: t('name'),
            rowHeader: true,
            cell: (provider) => (
              <TextLink href={`/providers/${provider.address}`}>{providerName(provider)}</TextLink>
            ),
          },
          { key: 'region', header: t('region'), cell: (provider) => regionName(provider.region) },
          {
            key: 'tier',
            header: t('tier'),
            numeric: true,
            cell: (provider) => (provider.tier === 0 ? t('noTier') : provider.tier),
          },
          {
            key: 'hardware',
            header: t('hardware'),
            cell: (provider) => <Hardware provider={provider} locale={locale} />,
          },
          {
            key: 'capacity',
            header: t('capacity'),
            unit: t('capacityUnit'),
            numeric: true,
            cell: (provider) => formatHoursColumn(provider.capacity, locale, 1),
          },
          {
            key: 'uptime',
            header: uptime('column'),
            unit: uptime('columnUnit'),
            numeric: true,
            cell: ({ address }) => <UptimeText uptime={uptimes[address]} />,
          },
          {
            key: 'until',
            header: t('until'),
            cell: (provider) =>
              provider.expiresAt ? <TimeText value={provider.expiresAt} style="shortDate" /> : '–',
          },
          {
            key: 'status',
            header: t('status'),
            cell: (provider) => <ProviderStatus status={provider.status} />,
          },
        ]}
        footer={
          whole ? { name: t('total'), capacity: formatHoursColumn(capacity, locale, 1) } : undefined
        }
      />
      <DownloadLink href={providersCsvHref(filter)} kind="CSV">
        {t('csv')}
      </DownloadLink>
    </div>
  );
}

function Hardware({ provider, locale }: { provider: ProviderDto; locale: string }) {
  if (provider.inventory.length === 0) return '–';
  return (
    <ul>
      {provider.inventory.map((line) => (
        <li key={line.classId}>
          {formatNumber(line.units, locale)} × {className(line.classId)}
        </li>
      ))}
    </ul>
  );
}
