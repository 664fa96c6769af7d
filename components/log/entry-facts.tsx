import { useLocale, useTranslations } from 'next-intl';
import { ExternalLink } from '@/components/ui/external-link';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import { explorerUrl } from '@/lib/chain/explorer';
import type { Anchor, LogLine, PublicNames } from '@/lib/features/transparency/schema';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { ActorText } from './actor-text';
import { useSubjects } from './use-subjects';

/** What an entry says, field by field, and since when the chain holds a root that covers it. */
export function EntryFacts({
  line,
  anchor,
  names,
}: {
  line: LogLine;
  anchor: Anchor | undefined;
  names: PublicNames;
}) {
  const t = useTranslations('audit.public.log');
  const locale = useLocale();
  const { entry, leafHash } = line;
  const subject = useSubjects(names)(entry?.subject ?? '');
  return (
    <SummaryList
      rows={[
        ...(entry
          ? [
              { key: 'when', term: t('when'), value: <TimeText value={entry.time} /> },
              { key: 'by', term: t('by'), value: <ActorText actor={entry.actor} full /> },
              {
                key: 'about',
                term: t('about'),
                value: subject.href ? (
                  <TextLink href={subject.href}>{subject.text}</TextLink>
                ) : (
                  subject.text
                ),
              },
              {
                key: 'record',
                term: t('record'),
                value: entry.record ? (
                  <span className="flex flex-col gap-1">
                    <Hash value={entry.record} full />
                    <span className="text-sm text-muted">{t('recordHint')}</span>
                  </span>
                ) : (
                  t('noRecord')
                ),
              },
            ]
          : []),
        ...(entry?.tx
          ? [{ key: 'tx', term: t('transaction'), value: <Transaction tx={entry.tx} /> }]
          : []),
        { key: 'leaf', term: t('leaf'), value: <Hash value={leafHash} full /> },
        {
          key: 'anchor',
          term: t('anchorTerm'),
          value: anchor
            ? t('anchorLine', {
                date: formatDate(anchor.time, locale, 'dateTime'),
                block: formatNumber(anchor.blockNumber, locale),
                size: formatNumber(anchor.size, locale),
              })
            : t('anchorWaiting'),
        },
      ]}
    />
  );
}

function Transaction({ tx }: { tx: { chain: string; hash: string } }) {
  const url = explorerUrl(Number(tx.chain), tx.hash);
  return (
    <span className="flex flex-col gap-1">
      <Hash value={tx.hash} full />
      {url && <ExternalLink href={url}>{new URL(url).host}</ExternalLink>}
    </span>
  );
}
