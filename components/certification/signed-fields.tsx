'use client';

import { useLocale, useTranslations } from 'next-intl';

import { useDeployment } from '@/components/web3/use-programme';
import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { Section } from '@/components/ui/section';
import type { Option } from '@/components/ui/select';
import { SummaryList } from '@/components/ui/summary-list';
import type { RecordedDecision } from '@/lib/enactment/steps';
import type { OpenClass } from '@/lib/features/hardware/schema';
import { formatDate } from '@/lib/i18n/format';

/** The fields of the EIP-712 document in words, for comparison with what the wallet shows. */
export function SignedFields({
  body,
  recordHash,
  regions,
  classes,
}: {
  body: RecordedDecision<'provider.certified'>['body'];
  recordHash: string;
  regions: Option[];
  classes: OpenClass[];
}) {
  const t = useTranslations('providers.desk');
  const locale = useLocale();
  const { addresses } = useDeployment();
  return (
    <Section id="signed" title={t('signedTitle')} lead={t('signedLead')}>
      <SummaryList
        rows={[
          {
            key: 'provider',
            term: t('column.provider'),
            value: <Address value={body.provider} full />,
          },
          { key: 'tier', term: t('column.tier'), value: String(body.tier) },
          {
            key: 'region',
            term: t('column.region'),
            value: regions.find(({ value }) => value === body.region)?.label ?? body.region,
          },
          {
            key: 'until',
            term: t('column.expires'),
            value: formatDate(body.expiresAt, locale, 'dateTime'),
          },
          {
            key: 'serial',
            term: t('field.serial'),
            value: t('serialText', { count: Number(body.serial) }),
          },
          {
            key: 'inventory',
            term: t('field.inventory'),
            value: (
              <ul>
                {body.inventory.map((line) => (
                  <li key={line.classId}>
                    {t('unitsOf', {
                      units: line.units,
                      name:
                        classes.find(({ classId }) => classId === line.classId)?.product ??
                        line.classId,
                    })}
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'record', term: t('field.record'), value: <Hash value={recordHash} full /> },
          {
            key: 'contract',
            term: t('field.checkedBy'),
            value: <Address name="ProviderRegistry" value={addresses.ProviderRegistry} />,
          },
        ]}
      />
    </Section>
  );
}
