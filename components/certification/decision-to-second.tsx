import { useLocale, useTranslations } from 'next-intl';

import { className } from '@/components/supply/classes';
import { regionName } from '@/components/supply/regions';
import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { RecordedDecision } from '@/lib/enactment/steps';
import { formatNumber } from '@/lib/i18n/format';

/** A first reader's decision in words, for the second reader. */
export function DecisionToSecond({
  decision: { body, recordHash },
  people,
}: {
  decision: RecordedDecision<'provider.certified'>;
  people: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('certification.second');
  const desk = useTranslations('providers.desk');
  const locale = useLocale();
  const tier = body.tier === 4 ? '4' : '3';
  return (
    <SummaryList
      rows={[
        {
          key: 'by',
          term: t('by'),
          value: <Address value={body.signer} name={people[body.signer]} />,
        },
        { key: 'tier', term: desk('column.tier'), value: desk(`tier.${tier}`) },
        { key: 'region', term: t('region'), value: regionName(body.region) },
        { key: 'until', term: t('until'), value: <TimeText value={new Date(body.expiresAt)} /> },
        {
          key: 'inventory',
          term: t('inventory'),
          value: (
            <ul>
              {body.inventory.map(({ classId, units }) => (
                <li key={classId}>{desk('unitsOf', { units, name: className(classId) })}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'site',
          term: t('site'),
          value: t('siteText', {
            pue: body.site.pue,
            zone: body.site.gridZone,
            share: formatNumber(body.site.renewableShare / 100, locale, { style: 'percent' }),
          }),
        },
        { key: 'reason', term: t('reason'), value: body.reason },
        { key: 'record', term: desk('field.record'), value: <Hash value={recordHash} full /> },
      ]}
    />
  );
}
