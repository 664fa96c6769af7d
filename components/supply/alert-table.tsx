import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';
import type { ConcentrationAlertDto } from '@/lib/features/supply/schema';
import { formatBps } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';
import { regionName } from './regions';

type Alert = ConcentrationAlertDto;

/** What an alert says in words: which value rose to which line, or fell below it. */
function useAlertText() {
  const t = useTranslations('supply.public.concentration');
  const locale = useLocale();
  const amount = (measure: Alert['measure'], value: number) =>
    measure === 'HHI' ? formatNumber(value, locale) : formatBps(value, locale, 1);
  const sentence = ({ measure, line, side, scope }: Alert) =>
    t(side === 'ABOVE' ? 'above' : 'below', {
      what: t(measure === 'HHI' ? 'hhiOf' : 'shareOf', {
        scope: scope === 'ALL' ? t('allScope') : regionName(scope),
      }),
      line: amount(measure, line),
    });
  return { amount, sentence };
}

/** The lines that the supply stands above, one below the other. */
export function AlertLines({ alerts }: { alerts: readonly Alert[] }) {
  const { sentence } = useAlertText();
  return (
    <ul>
      {alerts.map((alert) => (
        <li key={alert.id}>{sentence(alert)}</li>
      ))}
    </ul>
  );
}

/** Lines of concentration that were crossed, upwards and downwards. */
export function AlertTable({ alerts }: { alerts: readonly Alert[] }) {
  const t = useTranslations('supply.public.concentration');
  const locale = useLocale();
  const { amount, sentence } = useAlertText();
  if (alerts.length === 0)
    return <EmptyState title={t('alertsEmpty')}>{t('alertsEmptyText')}</EmptyState>;
  return (
    <Table
      caption={t('alertsTitle')}
      captionHidden
      rows={alerts}
      rowKey={(alert) => alert.id}
      columns={[
        {
          key: 'what',
          header: t('what'),
          rowHeader: true,
          cell: (alert) => (
            <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
              <Tag
                tone={alert.side === 'ABOVE' ? 'warn' : 'good'}
                icon={alert.side === 'ABOVE' ? 'up' : 'down'}
              >
                {amount(alert.measure, alert.line)}
              </Tag>
              <span className="font-normal">{sentence(alert)}</span>
            </span>
          ),
        },
        {
          key: 'value',
          header: t('valueColumn'),
          numeric: true,
          cell: ({ measure, value }) => amount(measure, value),
        },
        {
          key: 'when',
          header: t('when'),
          cell: ({ time }) => <TimeText value={time} style="dateTime" />,
        },
        {
          key: 'block',
          header: t('block'),
          numeric: true,
          cell: ({ blockNumber }) => formatNumber(blockNumber, locale),
        },
      ]}
    />
  );
}
