import { useLocale, useTranslations } from 'next-intl';

import { Table } from '@/components/ui/table';
import type { OpenClass } from '@/lib/features/hardware/schema';
import { claimedCapacity, unitsByClass } from '@/lib/features/providers/rules';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

/** How the stake follows from the hardware: GPUs × weight × rate. */
export function StakeTable({
  hardware,
  classes,
  required,
  stakePerHour,
  money,
}: {
  hardware: readonly { classId: string; units: number }[];
  classes: readonly OpenClass[];
  /** Both in settlement-asset units. */
  required: bigint;
  stakePerHour: bigint;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('application');
  const locale = useLocale();
  const rows = unitsByClass(hardware).map((line) => {
    const open = classes.find(({ classId }) => classId === line.classId);
    return { ...line, open, capacity: claimedCapacity([line], classes) };
  });
  return (
    <div className="flex flex-col gap-2">
      <Table
        caption={t('stakeCaption')}
        rows={rows}
        rowKey={({ classId }) => classId}
        columns={[
          {
            key: 'class',
            header: t('field.classId'),
            rowHeader: true,
            cell: ({ open, classId }) => open?.product ?? classId,
          },
          {
            key: 'units',
            header: t('field.units'),
            numeric: true,
            cell: ({ units }) => formatNumber(units, locale),
          },
          {
            key: 'weight',
            header: t('stakeWeight'),
            numeric: true,
            cell: ({ open }) => (open ? formatHours(open.weight, locale, 3) : '–'),
          },
          {
            key: 'h100e',
            header: t('stakeH100e'),
            numeric: true,
            cell: ({ capacity }) => formatHours(capacity, locale, 3),
          },
        ]}
        footer={{
          class: t('total'),
          units: formatNumber(
            rows.reduce((sum, { units }) => sum + units, 0),
            locale,
          ),
          weight: '',
          h100e: formatHours(claimedCapacity(hardware, classes), locale, 3),
        }}
      />
      <p className="max-w-prose text-sm text-muted">
        {t('stakeSum', { perHour: formatMoney(stakePerHour, money, locale) })}
      </p>
      <p className="text-lg">
        {t('field.amount')}: <strong>{formatMoney(required, money, locale)}</strong>
      </p>
    </div>
  );
}
