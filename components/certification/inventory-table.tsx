import { useLocale, useTranslations } from 'next-intl';

import { formatWeight } from '@/components/hardware/format-weight';
import { className } from '@/components/supply/classes';
import { Table } from '@/components/ui/table';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { formatHoursColumn } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

/** The signed inventory, by today's weights. */
export function InventoryTable({ provider }: { provider: ProviderDto }) {
  const t = useTranslations('providers.desk');
  const locale = useLocale();
  return (
    <Table
      caption={t('inventoryTitle')}
      rows={provider.inventory}
      rowKey={(line) => line.classId}
      columns={[
        {
          key: 'class',
          header: t('column.class'),
          rowHeader: true,
          cell: (line) => className(line.classId),
        },
        {
          key: 'units',
          header: t('column.units'),
          numeric: true,
          cell: (line) => formatNumber(line.units, locale),
        },
        {
          key: 'weight',
          header: t('column.weight'),
          numeric: true,
          cell: (line) => formatWeight(line.weight, locale),
        },
        {
          key: 'capacity',
          header: t('column.capacity'),
          unit: t('unit.h100e'),
          numeric: true,
          cell: (line) => formatHoursColumn(line.capacity, locale),
        },
      ]}
      footer={{
        class: t('sum'),
        units: formatNumber(provider.units, locale),
        capacity: formatHoursColumn(provider.signedCapacity, locale),
      }}
    />
  );
}
