import { useLocale, useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { OperationDto } from '@/lib/features/governance/schema';
import { formatDate } from '@/lib/i18n/format';

/** Who, when, why, and where it stands on chain. */
export function OperationFacts({
  operation,
  people,
}: {
  operation: OperationDto;
  /** Names by wallet. */
  people: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const rows: SummaryRow[] = [
    {
      key: 'by',
      term: t('by'),
      value: <Address value={operation.caller} name={people[operation.caller]} />,
    },
    {
      key: 'scheduled',
      term: t('scheduled'),
      value: <TimeText value={operation.scheduledAt} style="dateTime" />,
    },
    {
      key: 'window',
      term: t('window'),
      value: t('windowText', {
        from: formatDate(operation.readyAt, locale, 'dateTime'),
        until: formatDate(operation.expiresAt, locale, 'dateTime'),
      }),
    },
    { key: 'reason', term: t('reason'), value: operation.reason ?? t('noReason') },
    ...(operation.recordHash
      ? [{ key: 'record', term: t('record'), value: <Hash value={operation.recordHash} /> }]
      : []),
    { key: 'transaction', term: t('transaction'), value: <Hash value={operation.scheduledTx} /> },
  ];
  if (operation.endedAt && operation.endedTx)
    rows.push({
      key: 'ended',
      term: t('endedOn'),
      value: (
        <>
          <TimeText value={operation.endedAt} style="dateTime" /> <Hash value={operation.endedTx} />
        </>
      ),
    });
  if (operation.endedBy)
    rows.push({
      key: 'endedBy',
      term: t('endedBy'),
      value: <Address value={operation.endedBy} name={people[operation.endedBy]} />,
    });
  return <SummaryList rows={rows} />;
}
