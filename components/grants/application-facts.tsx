import { useLocale, useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { GrantApplicationDto } from '@/lib/features/grants/schema';
import { WAD } from '@/lib/core/units';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

type Money = { symbol: string; decimals: number };

/** What a company asks for, in its own words, with what it is worth at the peg. */
export function ApplicationFacts({
  application,
  price,
  money,
}: {
  application: GrantApplicationDto;
  price: bigint;
  money: Money;
}) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  const { organisation, answers } = application;
  return (
    <SummaryList
      rows={[
        { key: 'organisation', term: t('organisation'), value: organisation.name },
        { key: 'registration', term: t('registration'), value: organisation.registrationNumber },
        { key: 'sector', term: t('sector'), value: answers.sector },
        { key: 'employees', term: t('employees'), value: formatNumber(answers.employees, locale) },
        { key: 'contact', term: t('contact'), value: answers.contactName },
        {
          key: 'asked',
          term: t('asked'),
          value: `${formatHours(BigInt(application.hours) * WAD, locale)} CCH · ${formatMoney(BigInt(application.hours) * price, money, locale)}`,
        },
        ...(answers.preferredClass
          ? [{ key: 'class', term: t('class'), value: answers.preferredClass }]
          : []),
        {
          key: 'summary',
          term: t('summary'),
          value: <p className="max-w-prose">{application.summary}</p>,
        },
        {
          key: 'filed',
          term: t('filed'),
          value: <TimeText value={application.submittedAt} style="dateTime" />,
        },
        { key: 'wallet', term: t('wallet'), value: <Address value={organisation.wallet} /> },
        { key: 'record', term: t('record'), value: <Hash value={application.recordHash} /> },
      ]}
    />
  );
}
