import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { Guards, SourceDto, SourceState } from '@/lib/features/oracle/schema';
import { formatAmount, formatBps, formatDuration, formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';
import { ReadingNote } from './reading-note';

type Money = Pick<SettlementAsset, 'symbol' | 'decimals'>;

const TONES: Record<SourceState, 'good' | 'warn' | 'neutral'> = {
  counted: 'good',
  deviates: 'warn',
  old: 'warn',
  outsideGuards: 'warn',
  silent: 'neutral',
};

/** Each source with its last price, whether it counts and why not, and the evidence of its price. */
export function SourceTable({
  sources,
  guards,
  asset,
  acts,
}: {
  sources: readonly SourceDto[];
  guards: Guards;
  asset: Money;
  /** What an official may do with a source. */
  acts?: (source: SourceDto) => ReactNode;
}) {
  const t = useTranslations('oracle.sources');
  const locale = useLocale();
  return (
    <Table
      caption={t('caption')}
      captionHidden
      rows={sources}
      rowKey={(source) => source.sourceId}
      columns={[
        {
          key: 'source',
          header: t('source'),
          rowHeader: true,
          cell: (source) => (
            <>
              {source.reading?.title ?? source.sourceId}
              <span className="block text-sm font-normal text-muted">
                {t(`kind.${source.kind}`, { id: source.sourceId })}
              </span>
              <span className="block text-sm font-normal">
                <Address value={source.account} name={t(`account.${source.kind}`)} />
              </span>
              {source.reading?.invented && <Tag>{t('invented')}</Tag>}
            </>
          ),
        },
        {
          key: 'price',
          header: t('price'),
          unit: `${asset.symbol}\u00a0/\u00a0h`,
          numeric: true,
          cell: ({ price }) =>
            price === undefined ? '–' : formatAmount(price, asset.decimals, locale, 4),
        },
        {
          key: 'observed',
          header: t('observed'),
          cell: ({ observedAt }) =>
            observedAt ? (
              <TimeText value={observedAt} style="shortDateTime" relative />
            ) : (
              t('nothingYet')
            ),
        },
        {
          key: 'state',
          header: t('state'),
          cell: (source) => (
            <>
              <Tag tone={TONES[source.state]}>{t(`states.${source.state}`)}</Tag>
              <span className="block text-sm text-muted">{why(source)}</span>
              <ReadingNote reading={source.reading} />
            </>
          ),
        },
        {
          key: 'evidence',
          header: t('evidence'),
          cell: ({ evidenceHash, hasEvidence, kind }) =>
            evidenceHash ? (
              <Hash
                value={evidenceHash}
                {...(hasEvidence && { href: `/api/v1/reference/evidence?hash=${evidenceHash}` })}
              />
            ) : kind === 'FEED' ? (
              t('feedEvidence')
            ) : (
              '–'
            ),
        },
        ...(acts ? [{ key: 'acts', header: t('acts'), cell: acts }] : []),
      ]}
    />
  );

  function why({ state, freshUntil, deviationBps }: SourceDto): string {
    const deviation = formatBps(Math.abs(deviationBps ?? 0), locale);
    switch (state) {
      case 'counted':
        return t('why.counted', {
          date: freshUntil ? formatDate(freshUntil, locale, 'shortDateTime') : '',
        });
      case 'deviates':
        return t('why.deviates', {
          deviation,
          limit: formatBps(guards.maxDeviationBps, locale),
        });
      case 'old':
        return t('why.old', { age: formatDuration(guards.maxAge, locale) });
      case 'outsideGuards':
        return t('why.outsideGuards', {
          low: formatMoney(guards.minPrice, asset, locale),
          high: formatMoney(guards.maxPrice, asset, locale),
        });
      case 'silent':
        return t('why.silent');
    }
  }
}
