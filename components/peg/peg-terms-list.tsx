import { useLocale, useTranslations } from 'next-intl';

import { SummaryList } from '@/components/ui/summary-list';
import type { PegTerms } from '@/lib/features/peg/schema';
import { formatBps, formatDuration, formatHours } from '@/lib/i18n/amounts';

/** The terms beside the price, in words. */
export function PegTermsList({
  terms,
  floorBps,
  healthyBps,
}: {
  terms: PegTerms;
  floorBps: number;
  healthyBps: number;
}) {
  const t = useTranslations('peg');
  const locale = useLocale();
  return (
    <SummaryList
      rows={[
        { key: 'mintFee', term: t('mintFee'), value: formatBps(terms.mintFeeBps, locale) },
        { key: 'redeemFee', term: t('redeemFee'), value: formatBps(terms.redeemFeeBps, locale) },
        { key: 'maxStep', term: t('maxStep'), value: formatBps(terms.maxStepBps, locale) },
        {
          key: 'minInterval',
          term: t('minInterval'),
          value: formatDuration(terms.minInterval, locale),
        },
        {
          key: 'supplyCap',
          term: t('supplyCap'),
          value: `${formatHours(terms.supplyCap, locale)} ${t('field.cch')}`,
        },
        { key: 'floor', term: t('floor'), value: formatBps(floorBps, locale) },
        { key: 'healthy', term: t('healthy'), value: formatBps(healthyBps, locale) },
      ]}
    />
  );
}
