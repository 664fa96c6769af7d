import { Address } from '@/components/ui/address';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { ADMIN_ROLE, MANAGER_ACTS } from '@/lib/features/access/manager-acts';
import type {
  AccessChange,
  AccessReading,
  AccessState,
  AccessTarget,
} from '@/lib/features/access/schema';

import { HolderList } from './holder-list';
import type { AccessWords } from './use-access-words';

type Props = {
  reading: AccessReading;
  changes: readonly AccessChange[];
  access: AccessWords;
};

/** Per contract: each privileged function in words, its role, and who holds that. */
export function FunctionTables({ reading, changes, access }: Props) {
  const { state } = reading;
  return (
    <div className="flex flex-col gap-10">
      {state.targets
        .filter(({ functions, closed }) => functions.length > 0 || closed)
        .map((target) => (
          <TargetTable key={target.address} {...{ target, state, changes, access }} />
        ))}
      <ManagerTable {...{ state, access }} />
    </div>
  );
}

function TargetTable({
  target,
  state,
  changes,
  access,
}: Omit<Props, 'reading'> & { target: AccessTarget; state: AccessState }) {
  const { t, words, role, act, wait, date } = access;
  const name = access.target(target.contract, target.address);
  const moved = new Set(
    changes.flatMap((change) =>
      'name' in change && change.target === target.address ? [change.name] : [],
    ),
  );
  const isForeign = target.contract !== 'AccessManager' && target.authority !== state.manager;
  return (
    <section aria-label={name} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className="text-lg">{name}</h3>
        <Address value={target.address} />
        <Tag tone={target.closed ? 'bad' : 'good'}>{t(target.closed ? 'closed' : 'open')}</Tag>
      </div>
      <p className="text-sm text-muted">
        {target.adminDelay === 0
          ? t('changesAtOnce')
          : t('changesWait', { delay: wait(target.adminDelay) })}
        {target.pendingAdminDelay &&
          ` ${t('pendingGrantDelay', {
            date: date(target.pendingAdminDelay.from),
            delay: wait(target.pendingAdminDelay.seconds),
          })}`}
      </p>
      {isForeign && (
        <NotificationBanner title={t('flag')} tone="bad">
          {target.authority
            ? t('foreignAuthority', { authority: target.authority })
            : t('unmanaged')}
        </NotificationBanner>
      )}
      <Table
        caption={name}
        captionHidden
        rows={target.functions}
        rowKey={(one) => one.name}
        columns={[
          {
            key: 'act',
            header: t('column.act'),
            rowHeader: true,
            cell: (one) => (
              <span className="flex flex-col items-start gap-1">
                <span>{act(target.contract, one.name)}</span>
                <code className="text-sm font-normal wrap-anywhere text-muted">
                  {one.name.split('(')[0]}
                </code>
                {moved.has(one.name) && <Tag tone="warn">{t('flag')}</Tag>}
              </span>
            ),
          },
          { key: 'role', header: t('column.role'), cell: (one) => role(one.role) },
          {
            key: 'who',
            header: t('column.who'),
            cell: (one) =>
              one.role === PUBLIC ? (
                words.t('publicRole')
              ) : (
                <HolderList
                  holders={state.roles.find(({ id }) => id === one.role)?.holders ?? []}
                  contracts={[]}
                  access={access}
                />
              ),
          },
        ]}
      />
    </section>
  );
}

const PUBLIC = '18446744073709551615';

function ManagerTable({ state, access }: { state: AccessState; access: AccessWords }) {
  const { t, role, act, target } = access;
  const admins = state.roles.find(({ id }) => id === ADMIN_ROLE)?.holders ?? [];
  const name = target('AccessManager', state.manager);
  return (
    <section aria-label={name} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className="text-lg">{name}</h3>
        <Address value={state.manager} />
      </div>
      <Table
        caption={name}
        captionHidden
        rows={MANAGER_ACTS}
        rowKey={([one]) => one}
        columns={[
          {
            key: 'act',
            header: t('column.act'),
            rowHeader: true,
            cell: ([one]) => (
              <span className="flex flex-col items-start gap-1">
                <span>{act('AccessManager', one)}</span>
                <code className="text-sm font-normal text-muted">{one}</code>
              </span>
            ),
          },
          {
            key: 'role',
            header: t('column.role'),
            cell: ([, who]) => (who === 'admin' ? role(ADMIN_ROLE) : '–'),
          },
          {
            key: 'who',
            header: t('column.who'),
            cell: ([, who]) =>
              who === 'admin' ? (
                <HolderList holders={admins} contracts={[]} access={access} />
              ) : (
                t(who)
              ),
          },
        ]}
      />
    </section>
  );
}
