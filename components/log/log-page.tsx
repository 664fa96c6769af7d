import { useLocale, useTranslations } from 'next-intl';

import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Hash } from '@/components/ui/hash';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import type { CheckpointResponse } from '@/lib/features/audit/schema';
import type { LogLine } from '@/lib/features/transparency/schema';
import { formatNumber } from '@/lib/i18n/format';

import { LogTable } from './log-table';

/** The log as anyone reads it, a page at a time. */
export function LogPage({
  state,
  lines,
  newest,
}: {
  state: CheckpointResponse;
  lines: LogLine[];
  /** Whether these are the newest lines. */
  newest: boolean;
}) {
  const t = useTranslations('audit.public.log');
  const locale = useLocale();
  const oldest = lines.at(-1)?.index;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Figures columns={2}>
        <Figure
          label={t('size')}
          value={formatNumber(BigInt(state.size), locale)}
          meaning={
            <>
              {t('root')} <Hash value={state.root} />
            </>
          }
        />
        <Figure
          label={t('anchored')}
          value={state.anchor ? formatNumber(BigInt(state.anchor.size), locale) : '–'}
          meaning={
            state.anchor ? (
              <>
                {t('anchoredMeaning', {
                  size: formatNumber(BigInt(state.anchor.size), locale),
                  block: formatNumber(BigInt(state.anchor.block), locale),
                })}{' '}
                <Hash value={state.anchor.tx} />
              </>
            ) : (
              t('notAnchored')
            )
          }
        />
      </Figures>
      <Section id="entries" title={t('entriesTitle')}>
        <LogTable lines={lines} />
        <Pagination
          {...(newest ? {} : { previous: { href: '/log', text: t('newer') } })}
          {...(oldest !== undefined && oldest > 0n
            ? { next: { href: `/log/before/${oldest}`, text: t('older') } }
            : {})}
        />
      </Section>
    </>
  );
}
