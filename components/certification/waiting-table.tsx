import { useLocale, useTranslations } from 'next-intl';

import { regionName } from '@/components/supply/regions';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Tag, type Tone } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { Turn } from '@/lib/features/providers/rules';
import type { WaitingCaseDto } from '@/lib/features/providers/schema';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';

const tones: Record<Turn, Tone> = {
  'certifier-decides': 'info',
  'certifier-enacts': 'warn',
  'provider-sends': 'neutral',
  'provider-stakes': 'neutral',
};

/** Applications nobody has finished with: whose turn it is, and since when. */
export function WaitingTable({
  cases,
  money,
}: {
  cases: WaitingCaseDto[];
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('providers.desk');
  const locale = useLocale();
  return (
    <Table
      caption={t('waitingTitle')}
      captionHidden
      rows={cases}
      rowKey={(row) => row.provider}
      empty={<EmptyState title={t('waitingEmpty')}>{t('waitingEmptyText')}</EmptyState>}
      columns={[
        {
          key: 'provider',
          header: t('column.provider'),
          rowHeader: true,
          cell: (row) => (
            <>
              <TextLink href={`/office/providers/${row.provider}`}>
                {row.name ?? t('unnamed')}
              </TextLink>
              <span className="block font-normal text-muted">{regionName(row.region)}</span>
            </>
          ),
        },
        {
          key: 'turn',
          header: t('column.turn'),
          cell: (row) => (
            <>
              <Tag tone={tones[row.turn]}>{t(`turn.${row.turn}`)}</Tag>
              {row.turn === 'provider-stakes' && (
                <span className="mt-1 block text-muted">
                  {t('stakeShort', {
                    amount: formatMoney(row.required - row.stake, money, locale),
                  })}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'since',
          header: t('column.since'),
          cell: (row) => <TimeText value={row.since} style="shortDate" relative />,
        },
        {
          key: 'claimed',
          header: t('column.claimed'),
          unit: t('unit.h100e'),
          numeric: true,
          cell: (row) => (row.onPaper ? t('onPaper') : formatHours(row.capacity, locale)),
        },
      ]}
    />
  );
}
