import { useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { MailSummaryDto } from '@/lib/mail/schema';

import { MailStateTag } from './mail-state';

/** The mails of a demonstration, newest first. */
export function MailTable({ mails }: { mails: readonly MailSummaryDto[] }) {
  const t = useTranslations('mail.box');
  return (
    <Table
      caption={t('caption')}
      captionHidden
      rows={mails}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      columns={[
        {
          key: 'subject',
          header: t('subject'),
          rowHeader: true,
          cell: ({ id, subject }) => <TextLink href={`/mailbox/${id}`}>{subject}</TextLink>,
        },
        { key: 'to', header: t('to'), cell: ({ to }) => to },
        {
          key: 'when',
          header: t('when'),
          cell: ({ createdAt }) => <TimeText value={createdAt} style="shortDateTime" />,
        },
        { key: 'state', header: t('state'), cell: ({ state }) => <MailStateTag state={state} /> },
      ]}
    />
  );
}
