import { useLocale, useTranslations } from 'next-intl';
import { className } from '@/components/supply/classes';
import { regionName } from '@/components/supply/regions';
import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { CertificateDto, ProviderDto } from '@/lib/features/providers/schema';
import { formatNumber } from '@/lib/i18n/format';
import { providerName } from './provider-name';
import { tierKey } from './tier-key';

/** What one certificate says, as the chain has it. */
export function CertificateFacts({
  certificate,
  provider,
  entry,
}: {
  certificate: CertificateDto;
  provider: Pick<ProviderDto, 'address' | 'name'>;
  /** Where the log names the decision. */
  entry: bigint | undefined;
}) {
  const t = useTranslations('providers.public.certificate');
  const tiers = useTranslations('providers.public.tiers');
  const locale = useLocale();
  const { tier, signer, seconder, recordHash } = certificate;
  return (
    <SummaryList
      rows={[
        {
          key: 'provider',
          term: t('page.provider'),
          value: (
            <TextLink href={`/providers/${provider.address}`}>{providerName(provider)}</TextLink>
          ),
        },
        {
          key: 'address',
          term: t('page.address'),
          value: <Address value={provider.address} full />,
        },
        {
          key: 'serial',
          term: t('page.serial'),
          value: formatNumber(certificate.serial, locale),
        },
        { key: 'tier', term: t('tier'), value: `${tier}: ${tiers(tierKey(tier))}` },
        { key: 'region', term: t('region'), value: regionName(certificate.region) },
        {
          key: 'hardware',
          term: t('page.hardware'),
          value: (
            <ul>
              {certificate.inventory.map(({ classId, units }) => (
                <li key={classId}>
                  {formatNumber(units, locale)} × {className(classId)}
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'since', term: t('since'), value: <TimeText value={certificate.certifiedAt} /> },
        {
          key: 'until',
          term: t('until'),
          value: <TimeText value={certificate.expiresAt} relative />,
        },
        { key: 'signer', term: t('signer'), value: <Address value={signer} /> },
        ...(seconder
          ? [{ key: 'seconder', term: t('seconder'), value: <Address value={seconder} /> }]
          : []),
        {
          key: 'record',
          term: t('record'),
          value: recordHash ? (
            <span className="flex flex-col gap-1">
              <Hash value={recordHash} full />
              <span className="text-sm text-muted">{t('recordHint')}</span>
            </span>
          ) : (
            t('page.noRecord')
          ),
        },
        {
          key: 'entry',
          term: t('page.entry'),
          value:
            entry === undefined ? (
              t('page.noEntry')
            ) : (
              <TextLink href={`/log/${entry}`}>
                {t('recordEntry', { index: entry.toString() })}
              </TextLink>
            ),
        },
      ]}
    />
  );
}
