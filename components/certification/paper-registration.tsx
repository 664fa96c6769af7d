import { useTranslations } from 'next-intl';

import { regionName } from '@/components/supply/regions';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { PaperRegistrationDto } from '@/lib/features/providers/schema';

/** How an application on paper was entered; the paper itself lies with the city. */
export function PaperRegistration({ registration }: { registration: PaperRegistrationDto }) {
  const t = useTranslations('providers.desk');
  return (
    <SummaryList
      rows={[
        { key: 'name', term: t('field.name'), value: registration.name ?? '–' },
        {
          key: 'number',
          term: t('field.registrationNumber'),
          value: registration.registrationNumber ?? '–',
        },
        { key: 'region', term: t('field.region'), value: regionName(registration.region) },
        { key: 'mail', term: t('field.contactEmail'), value: registration.contactEmail ?? '–' },
        { key: 'source', term: t('field.source'), value: registration.source },
        { key: 'reason', term: t('field.reason'), value: registration.reason },
        {
          key: 'when',
          term: t('field.entered'),
          value: <TimeText value={registration.createdAt} />,
        },
        { key: 'record', term: t('field.record'), value: <Hash value={registration.recordHash} /> },
      ]}
    />
  );
}
