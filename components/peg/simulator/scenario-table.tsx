import { useLocale, useTranslations } from 'next-intl';

import { Table } from '@/components/ui/table';
import { UNBOUNDED_COVERAGE } from '@/lib/core/reserve-math';
import { SCENARIO_KEYS, type ScenarioKey } from '@/lib/features/peg/simulate/scenarios';
import type { Outcome, Span } from '@/lib/features/peg/simulate/summarise';
import { formatAmount, formatBps, formatHours } from '@/lib/i18n/amounts';

type Money = { symbol: string; decimals: number };

/** All scenarios side by side; what is in force stands below each figure that it differs from. */
export function ScenarioTable({
  outcomes,
  inForce,
  money,
}: {
  outcomes: Record<ScenarioKey, Outcome>;
  inForce?: Record<ScenarioKey, Outcome> | undefined;
  money: Money;
}) {
  const t = useTranslations('peg.simulator');
  const locale = useLocale();

  const coverage = ({ bps }: Outcome['lowestLiquid']) =>
    bps === UNBOUNDED_COVERAGE ? t('unbounded') : formatBps(bps, locale);
  const minting = ({ slow, halted, stale }: Outcome) => {
    const days = (key: 'slowedFor' | 'haltedFor' | 'staleFor', span: Span | undefined) =>
      span ? [t(key, { days: span.days })] : [];
    const limited = [
      ...days('slowedFor', slow),
      ...days('haltedFor', halted),
      ...days('staleFor', stale),
    ];
    return limited.length > 0 ? limited.join(', ') : t('never');
  };
  const paid = (price: bigint | undefined) =>
    price === undefined ? '–' : formatAmount(price, money.decimals, locale, 4);

  const cell = (show: (outcome: Outcome) => string) =>
    function Cell({ key }: { key: ScenarioKey }) {
      const now = show(outcomes[key]);
      const before = inForce && show(inForce[key]);
      return (
        <>
          {now}
          {before !== undefined && before !== now && (
            <span className="block text-muted">{t('inForceIs', { value: before })}</span>
          )}
        </>
      );
    };

  return (
    <Table
      caption={t('allTitle')}
      captionHidden
      rows={SCENARIO_KEYS.map((key) => ({ key }))}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'scenario',
          header: t('scenarioColumn'),
          rowHeader: true,
          cell: ({ key }) => t(`scenario.${key}.name`),
        },
        {
          key: 'liquid',
          header: t('lowestLiquid'),
          numeric: true,
          cell: cell((one) => coverage(one.lowestLiquid)),
        },
        {
          key: 'total',
          header: t('lowestTotal'),
          numeric: true,
          cell: cell((one) => coverage(one.lowestTotal)),
        },
        { key: 'minting', header: t('breaker'), cell: cell(minting) },
        {
          key: 'redeemed',
          header: t('redeemed'),
          unit: 'h',
          numeric: true,
          cell: cell((one) => formatHours(one.redeemed, locale, 0)),
        },
        {
          key: 'refused',
          header: t('turnedAway'),
          unit: 'h',
          numeric: true,
          cell: cell((one) => formatHours(one.refused, locale, 0)),
        },
        {
          key: 'paid',
          header: t('leastPaid'),
          unit: t('perHour', { symbol: money.symbol }),
          numeric: true,
          cell: cell((one) => paid(one.leastPaid)),
        },
      ]}
    />
  );
}
