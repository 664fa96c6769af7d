import { useLocale, useTranslations } from 'next-intl';
import { formatWeight } from '@/components/hardware/format-weight';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { HardwareClassDto } from '@/lib/features/hardware/schema';
import { formatNumber } from '@/lib/i18n/format';

/** What an hour of each class is worth, beside the published figures that it follows from. */
export function WeightsTable({ classes }: { classes: HardwareClassDto[] }) {
  const t = useTranslations('supply.public.weights');
  const locale = useLocale();
  const figure = (value: number | undefined, divisor = 1) =>
    value === undefined ? '–' : formatNumber(value / divisor, locale);
  return (
    <Table
      caption={t('table')}
      captionHidden
      rows={classes}
      rowKey={(row) => row.classId}
      columns={[
        {
          key: 'class',
          header: t('class'),
          rowHeader: true,
          cell: (row) => (
            <>
              <TextLink href={`/supply/classes/${row.classId}`}>
                {row.row?.product ?? row.classId}
              </TextLink>
              {row.state === 'retired' && (
                <span className="block font-normal text-muted">{t('retired')}</span>
              )}
            </>
          ),
        },
        {
          key: 'compute',
          header: t('compute'),
          unit: 'TFLOPS',
          numeric: true,
          cell: (row) => figure(row.row?.bf16DenseGflops, 1_000),
        },
        {
          key: 'bandwidth',
          header: t('bandwidth'),
          unit: 'GB/s',
          numeric: true,
          cell: (row) => figure(row.row?.bandwidthGbPerS),
        },
        {
          key: 'memory',
          header: t('memory'),
          unit: 'GB',
          numeric: true,
          cell: (row) => figure(row.row?.memoryGb),
        },
        {
          key: 'weight',
          header: t('weight'),
          unit: 'H100-hours',
          numeric: true,
          cell: (row) => formatWeight(row.weight, locale),
        },
      ]}
    />
  );
}
