import { useLocale, useTranslations } from 'next-intl';

import { regionName } from '@/components/supply/regions';
import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { formatHours } from '@/lib/i18n/amounts';

import { InventoryTable } from './inventory-table';
import { Term } from './term';

/** What a certifier signed: the only thing that capacity, stake and matching read. */
export function Certified({
  provider,
  now,
  people = {},
}: {
  provider: ProviderDto;
  now: Date;
  /** Names by wallet, for those who may know them. */
  people?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('providers.desk');
  const locale = useLocale();
  if (!provider.certifiedAt || !provider.expiresAt)
    return <EmptyState title={t('nothingCertified')}>{t('nothingCertifiedText')}</EmptyState>;
  const { reason } = provider;
  return (
    <div className="flex flex-col gap-6">
      <Term provider={provider} now={now} />
      <SummaryList
        rows={[
          { key: 'tier', term: t('column.tier'), value: t(`tier.${tierKey(provider.tier)}`) },
          { key: 'region', term: t('column.region'), value: regionName(provider.region) },
          {
            key: 'counts',
            term: t('countsNow'),
            value: t('hoursADay', {
              h100e: formatHours(provider.capacity, locale),
              hours: formatHours(provider.capacity * 24n, locale),
            }),
          },
          {
            key: 'until',
            term: t('column.expires'),
            value: <TimeText value={provider.expiresAt} relative />,
          },
          ...(provider.signer
            ? [
                {
                  key: 'signer',
                  term: t('field.signer'),
                  value: <Address value={provider.signer} name={people[provider.signer]} />,
                },
              ]
            : []),
          ...(provider.seconder
            ? [
                {
                  key: 'seconder',
                  term: t('field.seconder'),
                  value: <Address value={provider.seconder} name={people[provider.seconder]} />,
                },
              ]
            : []),
          ...(reason ? [{ key: 'reason', term: t('field.lastReason'), value: reason }] : []),
          ...(provider.recordHash
            ? [
                {
                  key: 'record',
                  term: t('field.lastRecord'),
                  value: <Hash value={provider.recordHash} />,
                },
              ]
            : []),
        ]}
      />
      <InventoryTable provider={provider} />
    </div>
  );
}

function tierKey(tier: number): '1' | '2' | '3' | '4' {
  return tier === 4 ? '4' : tier === 3 ? '3' : tier === 2 ? '2' : '1';
}
