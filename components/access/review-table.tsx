import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { ReviewDto } from '@/lib/features/access/schema';

import type { AccessWords } from './use-access-words';

/** Signed reviews, each with what was checked of it when the page was made. */
export function ReviewTable({
  reviews,
  access: { t },
}: {
  reviews: readonly ReviewDto[];
  access: AccessWords;
}) {
  return (
    <Table
      caption={t('reviewsTitle')}
      captionHidden
      rows={reviews}
      rowKey={({ recordHash }) => recordHash}
      empty={<EmptyState title={t('reviewsEmpty')}>{t('reviewsEmptyText')}</EmptyState>}
      columns={[
        {
          key: 'at',
          header: t('column.at'),
          rowHeader: true,
          cell: ({ at, entry }) => (
            <span className="flex flex-col items-start gap-1">
              <TimeText value={at} style="shortDateTime" />
              {entry !== null && <TextLink href={`/regulator/${entry}`}>{t('entry')}</TextLink>}
            </span>
          ),
        },
        {
          key: 'reviewer',
          header: t('column.reviewer'),
          cell: ({ signer, signerName }) => <Address value={signer} name={signerName} />,
        },
        {
          key: 'conclusion',
          header: t('column.conclusion'),
          cell: ({ conclusion, reason }) => (
            <span className="flex flex-col items-start gap-1 wrap-anywhere">
              <Tag tone={conclusion === 'in-order' ? 'good' : 'warn'}>
                {t(`conclusion.${conclusion}`)}
              </Tag>
              <span>{reason}</span>
            </span>
          ),
        },
        { key: 'changes', header: t('column.changes'), numeric: true, cell: (one) => one.changes },
        { key: 'hash', header: t('column.hash'), cell: ({ access }) => <Hash value={access} /> },
        {
          key: 'checks',
          header: t('column.checks'),
          cell: ({ checks }) => (
            <ul className="flex flex-col">
              {(['record', 'state', 'signature'] as const).map((check) => (
                <li key={check} className={checks[check] ? 'text-good' : 'text-bad'}>
                  {t(`check.${check}`)}: {t(checks[check] ? 'check.holds' : 'check.fails')}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
