import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { AccessChange, AccessReading } from '@/lib/features/access/schema';

import { HolderList } from './holder-list';
import type { AccessWords } from './use-access-words';

/** Roles with holders, delays, guardians. What changed since the last review is flagged. */
export function RoleTable({
  reading: { state },
  changes,
  access,
}: {
  reading: AccessReading;
  changes: readonly AccessChange[];
  access: AccessWords;
}) {
  const { t, role, wait, date } = access;
  const moved = new Set(
    changes.flatMap((change) =>
      'role' in change && !change.kind.startsWith('function') ? [change.role] : [],
    ),
  );
  return (
    <Table
      caption={t('rolesTitle')}
      captionHidden
      rows={state.roles}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'role',
          header: t('column.role'),
          rowHeader: true,
          cell: ({ id, label }) => (
            <span className="flex flex-col items-start gap-1">
              <span>{role(id)}</span>
              {label && <span className="font-normal text-muted">{t('label', { label })}</span>}
              {moved.has(id) && <Tag tone="warn">{t('flag')}</Tag>}
            </span>
          ),
        },
        {
          key: 'holders',
          header: t('column.holders'),
          cell: ({ holders }) => (
            <HolderList {...{ holders, access }} contracts={state.contracts} />
          ),
        },
        {
          key: 'new',
          header: t('column.newHolders'),
          cell: ({ grantDelay, pendingGrantDelay }) => (
            <span className="flex flex-col">
              <span>{wait(grantDelay)}</span>
              {pendingGrantDelay && (
                <span>
                  {t('pendingGrantDelay', {
                    date: date(pendingGrantDelay.from),
                    delay: wait(pendingGrantDelay.seconds),
                  })}
                </span>
              )}
            </span>
          ),
        },
        { key: 'admin', header: t('column.givenBy'), cell: ({ admin }) => role(admin) },
        {
          key: 'guardian',
          header: t('column.cancelledBy'),
          // ADMIN has no guardian of its own: the programme's manager lets GUARDIAN cancel its acts as well.
          cell: ({ id, guardian }) => role(id === '0' ? '6' : guardian),
        },
      ]}
    />
  );
}
