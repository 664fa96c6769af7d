import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { valueInWords } from '@/components/calls/value-words';
import type { AccessChange, AccessReading } from '@/lib/features/access/schema';

import type { AccessWords } from './use-access-words';

/** Powers that no role gives: minting within an allowance, co-signing the log, making the settlement asset. */
export function PowerTable({
  reading: { state, allowances },
  changes,
  access,
}: {
  reading: AccessReading;
  changes: readonly AccessChange[];
  access: AccessWords;
}) {
  const { t, words } = access;
  const rows = [
    ...allowances.map(({ account, allowance }) => ({
      ...{ power: 'minter' as const, account: account as string },
      limit: valueInWords('hours', allowance.toString(), words),
    })),
    ...state.witnesses.map((account) => ({ power: 'witness' as const, account, limit: '–' })),
    ...(state.assetOwner
      ? [{ power: 'assetOwner' as const, account: state.assetOwner, limit: t('unlimited') }]
      : []),
  ];
  const isNew = (power: string, account: string) =>
    changes.some(
      (change) =>
        (change.kind === `${power}-added` && 'account' in change && change.account === account) ||
        (change.kind === 'asset-owner-changed' && power === 'assetOwner'),
    );
  return (
    <Table
      caption={t('powersTitle')}
      captionHidden
      rows={rows}
      rowKey={({ power, account }) => `${power} ${account}`}
      empty={<EmptyState title={t('noPowers')} />}
      columns={[
        {
          key: 'power',
          header: t('column.power'),
          rowHeader: true,
          cell: ({ power, account }) => (
            <span className="flex flex-col items-start gap-1">
              <span>{t(power)}</span>
              {isNew(power, account) && <Tag tone="warn">{t('flag')}</Tag>}
            </span>
          ),
        },
        {
          key: 'account',
          header: t('column.account'),
          cell: ({ account }) => <Address value={account} name={nameOf(account, access)} />,
        },
        { key: 'limit', header: t('column.limit'), cell: ({ limit }) => limit },
      ]}
    />
  );
}

function nameOf(account: string, { words, account: inWords }: AccessWords): string | undefined {
  const known = words.names[account];
  if (known) return known;
  const text = inWords(account);
  return text === account ? undefined : text;
}
