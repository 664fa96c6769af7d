import { useLocale, useTranslations } from 'next-intl';

import { SummaryList } from '@/components/ui/summary-list';
import type { PegTerms } from '@/lib/features/peg/schema';
import { formatBps } from '@/lib/i18n/amounts';

import { termRows } from './term-rows';

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
        ...termRows(terms, t, locale),
        { key: 'floor', term: t('floor'), value: formatBps(floorBps, locale) },
        { key: 'healthy', term: t('healthy'), value: formatBps(healthyBps, locale) },
      ]}
    />
  );
}
