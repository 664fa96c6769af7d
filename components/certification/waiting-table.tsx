import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { regionName } from '@/components/supply/regions';
import { HourRing } from '@/components/ui/hour-ring';
import { Table } from '@/components/ui/table';
import { Tag, type Tone } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { Turn } from '@/lib/features/providers/rules';
import type { WaitingCaseDto } from '@/lib/features/providers/schema';
import { formatHoursColumn, formatMoney } from '@/lib/i18n/amounts';

const tones: Record<Turn, Tone> = {
  'certifier-decides': 'info',
  'certifier-enacts': 'warn',
  'second-reader-reads': 'warn',
  'provider-answers': 'neutral',
  'provider-sends': 'neutral',
  'provider-stakes': 'neutral',
};

/** Cases nobody has finished with: whose turn it is, how far they were read, and since when they wait. */
export function WaitingTable({
  cases,
  money,
  empty,
}: {
  cases: WaitingCaseDto[];
  money: { symbol: string; decimals: number };
  empty: ReactNode;
}) {
  const t = useTranslations('providers.desk');
  const locale = useLocale();
  return (
    <Table
      caption={t('waitingTitle')}
      captionHidden
      rows={cases}
      rowKey={(row) => row.provider}
      empty={empty}
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
              <span className="block font-normal text-muted">
                {t(`kind.${row.kind}`)}, {regionName(row.region)}
              </span>
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
          key: 'read',
          header: t('column.read'),
          cell: (row) =>
            row.tier === null ? (
              <span className="text-muted">{t('readNone')}</span>
            ) : (
              <span className="flex items-center gap-3">
                <HourRing
                  size={32}
                  share={row.met / row.asked}
                  tone={row.met === row.asked ? 'good' : 'info'}
                  decorative
                />
                {t('readText', { met: row.met, asked: row.asked, tier: row.tier })}
              </span>
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
          cell: (row) =>
            row.kind === 'paper' ? t('onPaper') : formatHoursColumn(row.capacity, locale),
        },
      ]}
    />
  );
}
