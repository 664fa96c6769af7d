import { useLocale, useTranslations } from 'next-intl';

import { DocumentLinks } from '@/components/documents/document-links';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { PaperDto } from '@/lib/features/reserve/schema';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';

const NAMES = {
  'reserve.funded': 'FUNDED',
  'reserve.hours-issued': 'ISSUED',
  'reserve.withdrawal-proposed': 'WITHDRAWN',
} as const;

/** Acts of the treasury with the papers behind them, newest first. */
export function PapersTable({
  papers,
  without,
  money,
}: {
  papers: PaperDto[];
  /** Acts from before papers were asked for. */
  without: number;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('reserve.desk');
  const locale = useLocale();
  const amountOf = ({ kind, amount }: PaperDto) => {
    if (amount === null) return '–';
    return kind === 'reserve.hours-issued'
      ? `${formatHours(BigInt(amount), locale)} CCH`
      : formatMoney(BigInt(amount), money, locale);
  };
  return (
    <>
      <Table
        caption={t('papersTitle')}
        captionHidden
        rows={papers}
        rowKey={({ hash }) => hash}
        empty={<EmptyState title={t('papersEmpty')}>{t('papersEmptyText')}</EmptyState>}
        columns={[
          {
            key: 'when',
            header: t('column.when'),
            rowHeader: true,
            cell: ({ createdAt }) => <TimeText value={createdAt} style="shortDate" />,
          },
          {
            key: 'act',
            header: t('papersAct'),
            cell: (paper) => (
              <>
                {t(`kind.${NAMES[paper.kind]}`)}
                <span className="block text-muted tabular-nums">{amountOf(paper)}</span>
              </>
            ),
          },
          {
            key: 'document',
            header: t('papersDocument'),
            cell: ({ documents }) => (
              <span className="flex min-w-0 flex-col gap-1">
                <DocumentLinks documents={documents} />
                {documents.map(({ id, sha256 }) => (
                  <span key={id} className="text-sm text-muted">
                    {t('papersHash')} <Hash value={sha256} />
                  </span>
                ))}
              </span>
            ),
          },
          {
            key: 'record',
            header: t('papersRecord'),
            cell: ({ entry, hash }) =>
              entry === null ? (
                <Hash value={hash} />
              ) : (
                <TextLink href={`/regulator/${entry}`}>
                  {t('papersEntry', { entry: String(entry) })}
                </TextLink>
              ),
          },
        ]}
      />
      {without > 0 && (
        <p className="mt-3 text-sm text-muted">{t('papersOld', { count: without })}</p>
      )}
    </>
  );
}
