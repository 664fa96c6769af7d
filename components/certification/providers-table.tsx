import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { regionName } from '@/components/supply/regions';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import { isRenewalDue } from '@/lib/features/providers/rules';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { formatHours, formatHoursColumn } from '@/lib/i18n/amounts';

import { StatusTag } from './status-tag';

/** Every provider that ever applied on chain; what counts now beside what was signed. */
export function ProvidersTable({
  providers,
  now,
  empty,
}: {
  providers: ProviderDto[];
  now: Date;
  empty: ReactNode;
}) {
  const t = useTranslations('providers.desk');
  const locale = useLocale();
  return (
    <Table
      caption={t('allTitle')}
      captionHidden
      rows={providers}
      rowKey={(row) => row.address}
      empty={empty}
      columns={[
        {
          key: 'provider',
          header: t('column.provider'),
          rowHeader: true,
          cell: (row) => (
            <>
              <TextLink href={`/office/providers/${row.address}`}>
                {row.name ?? t('unnamed')}
              </TextLink>
              <span className="block font-normal text-muted">
                <bdi dir="ltr">{`${row.address.slice(0, 8)}…${row.address.slice(-6)}`}</bdi>
              </span>
            </>
          ),
        },
        {
          key: 'status',
          header: t('column.status'),
          cell: (row) => <StatusTag status={row.status} />,
        },
        { key: 'region', header: t('column.region'), cell: (row) => regionName(row.region) },
        {
          key: 'tier',
          header: t('column.tier'),
          numeric: true,
          cell: (row) => (row.tier === 0 ? '–' : row.tier),
        },
        {
          key: 'capacity',
          header: t('column.counts'),
          unit: t('unit.h100e'),
          numeric: true,
          cell: (row) => (
            <>
              {formatHoursColumn(row.capacity, locale)}
              {row.signedCapacity !== row.capacity && (
                <span className="block text-muted">
                  {t('ofSigned', { signed: formatHours(row.signedCapacity, locale) })}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'expiry',
          header: t('column.expires'),
          cell: (row) => (
            <>
              {row.expiresAt ? <TimeText value={row.expiresAt} style="shortDate" /> : '–'}
              {isRenewalDue({ status: row.chainStatus, expiresAt: row.expiresAt }, now) && (
                <span className="mt-1 block">
                  <Tag tone="warn">{t('renewalDue')}</Tag>
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
