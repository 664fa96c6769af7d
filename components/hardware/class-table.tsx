import { useLocale, useTranslations } from 'next-intl';

import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { HardwareClassDto } from '@/lib/features/hardware/schema';
import { formatNumber } from '@/lib/i18n/format';

import { ClassStateTag } from './class-state-tag';
import { formatWeight } from './format-weight';

/** The catalogue: published figures, the weight that follows from them, and the one on chain. */
export function ClassTable({ classes }: { classes: HardwareClassDto[] }) {
  const t = useTranslations('providers.hardware');
  const locale = useLocale();
  const figure = (value: number | undefined, divisor = 1) =>
    value === undefined ? '–' : formatNumber(value / divisor, locale);
  return (
    <Table
      caption={t('title')}
      captionHidden
      wide
      rows={classes}
      rowKey={(row) => row.classId}
      columns={[
        {
          key: 'class',
          header: t('column.class'),
          rowHeader: true,
          cell: (row) => (
            <>
              <TextLink href={`/office/hardware/${row.classId}`}>
                {row.row?.product ?? row.classId}
              </TextLink>
              {row.row && <span className="block font-normal text-muted">{row.classId}</span>}
            </>
          ),
        },
        {
          key: 'compute',
          header: t('column.compute'),
          unit: t('unit.tflops'),
          numeric: true,
          cell: (row) => figure(row.row?.bf16DenseGflops, 1_000),
        },
        {
          key: 'bandwidth',
          header: t('column.bandwidth'),
          unit: t('unit.gbPerS'),
          numeric: true,
          cell: (row) => figure(row.row?.bandwidthGbPerS),
        },
        {
          key: 'memory',
          header: t('column.memory'),
          unit: t('unit.gb'),
          numeric: true,
          cell: (row) => figure(row.row?.memoryGb),
        },
        {
          key: 'computed',
          header: t('column.computed'),
          unit: t('unit.h100Hours'),
          numeric: true,
          cell: (row) => formatWeight(row.computed, locale),
        },
        {
          key: 'weight',
          header: t('column.weight'),
          unit: t('unit.h100Hours'),
          numeric: true,
          cell: (row) => formatWeight(row.weight, locale),
        },
        {
          key: 'state',
          header: t('column.state'),
          cell: (row) => <ClassStateTag state={row.state} />,
        },
      ]}
    />
  );
}
