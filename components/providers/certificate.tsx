import { useLocale, useTranslations } from 'next-intl';
import { InventoryTable } from '@/components/certification/inventory-table';
import { Term } from '@/components/certification/term';
import { regionName } from '@/components/supply/regions';
import { Address } from '@/components/ui/address';
import { EmptyState } from '@/components/ui/empty-state';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { formatHours } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';
import { CertificateCode } from './certificate-code';
import { tierKey } from './tier-key';

/** What a certifier signed, with the digest of the decision and where the log names it. */
export function Certificate({
  provider,
  now,
  entry,
  url,
}: {
  provider: ProviderDto;
  /** The mirror's block time, at which the status was judged. */
  now: Date;
  entry: bigint | undefined;
  /** The whole address of the page on which this certificate is checked. */
  url: string;
}) {
  const t = useTranslations('providers.public.certificate');
  const tiers = useTranslations('providers.public.tiers');
  const locale = useLocale();
  const { certifiedAt, expiresAt, signer, seconder, recordHash } = provider;
  if (!certifiedAt || !expiresAt) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <div className="flex flex-col gap-6">
      <Term provider={provider} now={now} />
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 lg:grid-cols-[1fr_auto]">
        <SummaryList
          rows={[
            {
              key: 'tier',
              term: t('tier'),
              value: `${provider.tier}: ${tiers(tierKey(provider.tier))}`,
            },
            { key: 'region', term: t('region'), value: regionName(provider.region) },
            { key: 'since', term: t('since'), value: <TimeText value={certifiedAt} /> },
            { key: 'until', term: t('until'), value: <TimeText value={expiresAt} relative /> },
            {
              key: 'counts',
              term: t('counts'),
              value: t('countsValue', {
                capacity: formatHours(provider.capacity, locale, 1),
                hours: formatHours(provider.capacity * 24n, locale, 0),
              }),
            },
            ...(signer
              ? [{ key: 'signer', term: t('signer'), value: <Address value={signer} /> }]
              : []),
            ...(seconder
              ? [{ key: 'seconder', term: t('seconder'), value: <Address value={seconder} /> }]
              : []),
            ...(recordHash
              ? [
                  {
                    key: 'record',
                    term: t('record'),
                    value: (
                      <span className="flex flex-col gap-1">
                        <Hash value={recordHash} />
                        {entry !== undefined && (
                          <TextLink href={`/log/${entry}`}>
                            {t('recordEntry', { index: entry.toString() })}
                          </TextLink>
                        )}
                        <span className="text-sm text-muted">{t('recordHint')}</span>
                      </span>
                    ),
                  },
                ]
              : []),
            {
              key: 'serial',
              term: t('serial'),
              value: formatNumber(provider.serial, locale),
            },
          ]}
        />
        <CertificateCode url={url} />
      </div>
      <InventoryTable provider={provider} />
    </div>
  );
}
