import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { callInWords } from '@/components/calls/call-words';
import { useWords, type WordsOf } from '@/components/calls/use-words';
import { Address } from '@/components/ui/address';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import { decodeCall } from '@/lib/chain/decode-call';
import type { OperationDto } from '@/lib/features/governance/schema';

import { StateTag } from './state-tag';

/** Scheduled acts in sentences, each with its permalink. */
export function OperationTable({
  caption,
  operations,
  known,
  empty,
}: {
  caption: string;
  operations: OperationDto[];
  known: WordsOf;
  empty: ReactNode;
}) {
  const t = useTranslations('schedule');
  const words = useWords(known);
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
            <span className="flex flex-col items-start gap-1 wrap-anywhere">
              <TextLink href={permalink(operation)}>
                {callInWords(decodeCall(known.deployment, operation), words)}
              </TextLink>
              {isUnrecorded(operation) && <Tag tone="warn">{t('unrecorded')}</Tag>}
            </span>
          ),
        },
        {
          key: 'who',
          header: t('column.who'),
          cell: ({ caller }) => <Address value={caller} name={known.names[caller]} />,
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

/** The address of one scheduling, also when the same call is scheduled again later. */
export function permalink({ operationId, nonce }: OperationDto): string {
  return `/office/schedule/${operationId}?nonce=${nonce}`;
}

function isUnrecorded({ record }: OperationDto): boolean {
  return record === 'none' || record === 'unknown';
}
