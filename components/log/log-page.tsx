import { useTranslations } from 'next-intl';
import { AsOfLine } from '@/components/framework/as-of-line';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { CheckpointResponse } from '@/lib/features/audit/schema';
import type { AsOf, SettlementAsset } from '@/lib/features/framework/schema';
import type { LogLine, PublicNames } from '@/lib/features/transparency/schema';
import { LogFigures } from './log-figures';
import { LogTable } from './log-table';

/** The log as anyone reads it, a page at a time. */
export function LogPage({
  state,
  lines,
  names,
  asset,
  at,
  newest,
}: {
  state: CheckpointResponse;
  lines: readonly LogLine[];
  names: PublicNames;
  asset: SettlementAsset;
  at: AsOf;
  /** Whether these are the newest lines. */
  newest: boolean;
}) {
  const t = useTranslations('audit.public.log');
  const [first, last] = [lines[0]?.index, lines.at(-1)?.index];
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={[{ href: '/', text: t('overview') }]}
      />
      {newest && (
        <Section id="state" title={t('stateTitle')}>
          <LogFigures state={state} />
          <AsOfLine blockNumber={at.blockNumber} time={at.time} silentSince={at.silentSince} />
        </Section>
      )}
      <Section id="entries" title={t('entriesTitle')} lead={t('entriesLead')}>
        <LogTable lines={lines} names={names} asset={asset} />
        <Pagination
          position={
            first !== undefined && last !== undefined
              ? t('position', { from: first.toString(), to: last.toString() })
              : undefined
          }
          previous={newest ? undefined : { href: '/log', text: t('newer') }}
          next={
            last !== undefined && last > 0n
              ? { href: `/log/before/${last}`, text: t('older') }
              : undefined
          }
        />
      </Section>
      <Section id="check" title={t('checkTitle')}>
        <p className="max-w-prose">{t('checkText')}</p>
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <a href="/api/v1/audit/checkpoint.txt" className="link">
            {t('checkNote')}
          </a>
          <TextLink href="/interface">{t('checkInterface')}</TextLink>
        </p>
      </Section>
    </>
  );
}
