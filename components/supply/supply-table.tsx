import { useLocale, useTranslations } from 'next-intl';
import { DownloadLink } from '@/components/ui/download-link';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { SupplyDto, SupplyFilter } from '@/lib/features/supply/schema';
import { formatHours, formatHoursColumn } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';
import { className } from './classes';
import { supplyCsvHref } from './filter';
import { regionName } from './regions';

/** One line for each region and class: the numbers behind map and chart. */
export function SupplyTable({ supply, filter }: { supply: SupplyDto; filter: SupplyFilter }) {
  const t = useTranslations('supply.public.table');
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, locale);
  return (
    <div className="flex flex-col items-start gap-3 *:max-w-full *:first:w-full">
      <Table
        caption={t('title')}
        captionHidden
        rows={supply.lines}
        rowKey={(line) => `${line.region} ${line.classId}`}
        columns={[
          {
            key: 'region',
            header: t('region'),
            rowHeader: true,
            cell: (line) => regionName(line.region),
          },
          {
            key: 'class',
            header: t('class'),
            cell: (line) => (
              <TextLink href={`/supply/classes/${line.classId}`}>
                {className(line.classId)}
              </TextLink>
            ),
          },
          {
            key: 'units',
            header: t('units'),
            numeric: true,
            cell: (line) => count(line.units),
          },
          {
            key: 'capacity',
            header: t('capacity'),
            unit: t('capacityUnit'),
            numeric: true,
            cell: (line) => formatHoursColumn(line.capacity, locale, 1),
          },
          {
            key: 'perDay',
            header: t('perDay'),
            unit: t('perDayUnit'),
            numeric: true,
            cell: (line) => formatHours(line.capacity * 24n, locale, 0),
          },
          {
            key: 'providers',
            header: t('providers'),
            numeric: true,
            cell: (line) => count(line.providers),
          },
        ]}
        footer={{
          region: t('total'),
          units: count(supply.units),
          capacity: formatHoursColumn(supply.capacity, locale, 1),
          perDay: formatHours(supply.capacity * 24n, locale, 0),
          providers: count(supply.providers),
        }}
      />
      <DownloadLink href={supplyCsvHref(filter)} kind="CSV">
        {t('csv')}
      </DownloadLink>
    </div>
  );
}
