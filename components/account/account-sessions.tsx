import { useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';

import { EndSession } from './end-session';

type Session = { id: string; address: string; createdAt: Date; expiresAt: Date; here: boolean };

/** The person's open sessions, each with the button that ends it. */
export function AccountSessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations('account.page');
  return (
    <Table
      caption={t('sessions')}
      captionHidden
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'started',
          header: t('started'),
          rowHeader: true,
          cell: ({ createdAt }) => <TimeText value={createdAt} />,
        },
        { key: 'ends', header: t('ends'), cell: ({ expiresAt }) => <TimeText value={expiresAt} /> },
        { key: 'wallet', header: t('wallet'), cell: ({ address }) => <Address value={address} /> },
        {
          key: 'state',
          header: t('state'),
          cell: ({ here }) => (
            <Tag tone={here ? 'good' : 'neutral'}>{here ? t('here') : t('open')}</Tag>
          ),
        },
        {
          key: 'end',
          header: <span className="sr-only">{t('end')}</span>,
          cell: ({ id, createdAt }) => <EndSession sessionId={id} startedAt={createdAt} />,
        },
      ]}
    />
  );
}
