'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import { formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';
import type { FigureKey, ReserveCheck } from './check-reserve';

type Line = { key: string; name: string; shown: ReactNode; found: ReactNode; agrees: boolean };

/** The page and the chain side by side. */
export function ProofTable({
  check,
  block,
  asset,
}: {
  check: ReserveCheck;
  block: string;
  asset: SettlementAsset;
}) {
  const t = useTranslations('reserve.public.verify');
  const states = useTranslations('reserve.public.breaker.states');
  const locale = useLocale();
  const write = (key: FigureKey, amount: bigint | undefined): string => {
    if (amount === undefined) return '–';
    if (key === 'supply') return `${formatHours(amount, locale, 18)} CCH`;
    if (key === 'coverage' || key === 'totalCoverage') return formatBps(amount, locale);
    return formatMoney(amount, asset, locale);
  };
  const lines: Line[] = [
    {
      key: 'block',
      name: t('block', { block }),
      shown: <Hash value={check.block.shown} />,
      found: check.block.found ? <Hash value={check.block.found} /> : '–',
      agrees: check.block.agrees,
    },
    ...check.figures.map(({ key, shown, found, agrees }) => ({
      key,
      name: t(key),
      shown: key === 'held' ? t('heldShown', { amount: write(key, shown) }) : write(key, shown),
      found: write(key, found),
      agrees,
    })),
    {
      key: 'breaker',
      name: t('breaker'),
      shown: states(`${check.breaker.shown}.name`),
      found: states(`${check.breaker.found}.name`),
      agrees: check.breaker.agrees,
    },
  ];
  return (
    <Table
      caption={t('table')}
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: 'line', header: t('line'), rowHeader: true, cell: (line) => line.name },
        { key: 'shown', header: t('shown'), numeric: true, cell: (line) => line.shown },
        { key: 'found', header: t('found'), numeric: true, cell: (line) => line.found },
        {
          key: 'result',
          header: t('result'),
          cell: (line) => (
            <Tag tone={line.agrees ? 'good' : 'bad'}>{t(line.agrees ? 'agrees' : 'differs')}</Tag>
          ),
        },
      ]}
    />
  );
}
