import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { DEFAULT_RANGE } from '@/lib/features/supply/days';
import type { HistoryQuery } from '@/lib/features/supply/history-api';
import type { SeriesDto } from '@/lib/features/supply/series';
import { formatBps } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';
import { historyHref } from './history-href';

/** How far the days are final, what of them is simulated, and the link that stays or moves. */
export function HistoryNotes({ series, query }: { series: SeriesDto; query: HistoryQuery }) {
  const t = useTranslations('supply.public.history');
  const locale = useLocale();
  const { range, through, simulated } = series;
  const { from: _, to: __, ...rest } = query;
  const link = range.name
    ? {
        href: historyHref({ ...query, range: undefined, from: range.from, to: range.to }),
        text: t('fixed'),
      }
    : { href: historyHref({ ...rest, range: query.range ?? DEFAULT_RANGE }), text: t('moving') };
  return (
    <div className="mt-6 flex max-w-prose flex-col gap-2 text-sm text-muted">
      {simulated && (
        <p className="border-s-4 border-warn ps-3 text-ink">
          {t(`simulated.${simulated.of}`, { share: formatBps(simulated.bps, locale, 0) })}
        </p>
      )}
      <p>
        {through
          ? t('through', { day: formatDate(new Date(through), locale, 'date') })
          : t('throughNone')}
      </p>
      <p className="flex flex-wrap gap-x-6 gap-y-1" data-print="hide">
        <TextLink href={link.href}>{link.text}</TextLink>
        <a className="link" href={historyHref(query, '/api/v1/supply/history')}>
          {t('json')}
        </a>
      </p>
    </div>
  );
}
