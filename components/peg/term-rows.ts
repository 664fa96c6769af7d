import type { useTranslations } from 'next-intl';

import type { PegTerms } from '@/lib/features/peg/schema';
import { formatBps, formatDuration, formatHours } from '@/lib/i18n/amounts';

/** The terms beside the price, in words. */
export function termRows(
  terms: PegTerms,
  t: ReturnType<typeof useTranslations<'peg'>>,
  locale: string,
): { key: string; term: string; value: string }[] {
  return [
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
  ];
}
