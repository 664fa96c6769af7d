import { useLocale, useTranslations } from 'next-intl';

import { className } from '@/components/supply/classes';
import { regionName } from '@/components/supply/regions';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { ProviderApplicationDto } from '@/lib/features/providers/schema';
import { formatNumber } from '@/lib/i18n/format';

/** What a provider says of itself. Nobody has checked it; matching and supply never read it. */
export function ApplicationAnswers({ application }: { application: ProviderApplicationDto }) {
  const t = useTranslations('providers.desk');
  const locale = useLocale();
  const { answers, organisation } = application;
  return (
    <SummaryList
      rows={[
        { key: 'name', term: t('field.name'), value: organisation.name },
        {
          key: 'number',
          term: t('field.registrationNumber'),
          value: organisation.registrationNumber,
        },
        { key: 'region', term: t('field.region'), value: regionName(organisation.region) },
        {
          key: 'contact',
          term: t('field.contact'),
          value: (
            <>
              {answers.contactName}
              <span className="block">{answers.contactEmail}</span>
            </>
          ),
        },
        { key: 'site', term: t('field.siteAddress'), value: answers.siteAddress },
        { key: 'since', term: t('field.inServiceSince'), value: String(answers.inServiceSince) },
        { key: 'pue', term: t('field.pue'), value: answers.pue },
        {
          key: 'renewable',
          term: t('field.renewableShare'),
          value: formatNumber(answers.renewableShare / 100, locale, { style: 'percent' }),
        },
        { key: 'engine', term: t('field.engine'), value: t(`engine.${answers.engine}`) },
        { key: 'interconnect', term: t('field.interconnect'), value: answers.interconnect },
        {
          key: 'hardware',
          term: t('field.hardware'),
          value: (
            <ul>
              {answers.hardware.map((line) => (
                <li key={line.classId}>
                  {t('unitsOf', { units: line.units, name: className(line.classId) })}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'filed',
          term: t('field.filed'),
          value: <TimeText value={application.submittedAt} />,
        },
        {
          key: 'record',
          term: t('field.record'),
          value: <Hash value={application.recordHash} />,
        },
      ]}
    />
  );
}
