import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Address } from '@/components/ui/address';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { OperationDto } from '@/lib/features/governance/schema';

import { describeOperation } from './describe';
import { StateTag } from './state-tag';

/** Scheduled acts in sentences, each with its permalink. */
export function OperationTable({
  caption,
  operations,
  money,
  people,
  empty,
}: {
  caption: string;
  operations: OperationDto[];
  money: { symbol: string; decimals: number };
  /** Names by wallet. */
  people: Readonly<Record<string, string>>;
  empty: ReactNode;
}) {
  const t = useTranslations('schedule');
  const roles = useTranslations('account.roles');
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      captionHidden
      rows={operations}
      rowKey={(operation) => `${operation.operationId}-${operation.nonce}`}
      empty={empty}
      columns={[
        {
          key: 'act',
          header: t('column.act'),
          rowHeader: true,
          cell: (operation) => (
            <span className="wrap-anywhere">
              <TextLink href={`/office/schedule/${operation.operationId}`}>
                {describeOperation(operation, { t, roles, locale, money })}
              </TextLink>
            </span>
          ),
        },
        {
          key: 'who',
          header: t('column.who'),
          cell: (operation) => <Address value={operation.caller} name={people[operation.caller]} />,
        },
        {
          key: 'ready',
          header: t('column.ready'),
          cell: (operation) => <TimeText value={operation.readyAt} style="shortDateTime" />,
        },
        {
          key: 'ended',
          header: t('column.ended'),
          cell: (operation) =>
            operation.endedAt ? <TimeText value={operation.endedAt} style="shortDateTime" /> : '–',
        },
        {
          key: 'state',
          header: t('column.state'),
          cell: (operation) => <StateTag state={operation.state} />,
        },
      ]}
    />
  );
}
