import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { Role } from '@/lib/chain/roles';
import { formatDuration } from '@/lib/i18n/amounts';

/** The offices that the chain gives to the session's wallet. */
export function AccountRoles({
  roles,
}: {
  roles: readonly { role: Role; since: Date; delaySeconds: number }[];
}) {
  const t = useTranslations('account');
  const locale = useLocale();
  return (
    <Table
      caption={t('page.rolesTitle')}
      captionHidden
      rows={roles}
      rowKey={({ role }) => role}
      empty={<EmptyState title={t('page.noRoles')}>{t('page.noRolesText')}</EmptyState>}
      columns={[
        {
          key: 'role',
          header: t('page.role'),
          rowHeader: true,
          cell: ({ role }) => t(`roles.${role}`),
        },
        {
          key: 'since',
          header: t('page.since'),
          cell: ({ since }) => <TimeText value={since} style="dateTime" />,
        },
        {
          key: 'delay',
          header: t('page.delay'),
          cell: ({ delaySeconds }) =>
            delaySeconds === 0 ? t('page.noDelay') : formatDuration(delaySeconds, locale),
        },
      ]}
    />
  );
}
