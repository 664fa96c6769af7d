import { useLocale, useTranslations } from 'next-intl';

import { ExternalLink } from '@/components/ui/external-link';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import type { HardwareClass } from '@/lib/features/hardware/schema';
import { formatNumber } from '@/lib/i18n/format';

/** What the maker published, and where. */
export function ClassFacts({ row }: { row: HardwareClass }) {
  const t = useTranslations('providers.hardware');
  const locale = useLocale();
  const amount = (value: number, unit: string) => `${formatNumber(value, locale)} ${unit}`;
  return (
    <div className="flex flex-col gap-6">
      <SummaryList
        rows={[
          { key: 'maker', term: t('fact.maker'), value: row.maker },
          { key: 'form', term: t('fact.form'), value: row.formFactor },
          { key: 'link', term: t('fact.interconnect'), value: row.interconnect },
          {
            key: 'compute',
            term: t('fact.bf16DenseGflops'),
            value: amount(row.bf16DenseGflops / 1_000, t('unit.tflops')),
          },
          {
            key: 'bandwidth',
            term: t('fact.bandwidthGbPerS'),
            value: amount(row.bandwidthGbPerS, t('unit.gbPerS')),
          },
          {
            key: 'memory',
            term: t('fact.memoryGb'),
            value: `${amount(row.memoryGb, t('unit.gb'))} ${row.memoryType}`,
          },
          { key: 'power', term: t('fact.powerW'), value: amount(row.powerW, t('unit.w')) },
          ...(row.derivation
            ? [{ key: 'derivation', term: t('fact.derivation'), value: row.derivation }]
            : []),
          { key: 'evidence', term: t('fact.evidence'), value: row.evidence },
        ]}
      />
      <Table
        caption={t('sourcesTitle')}
        rows={row.sources}
        rowKey={(source) => source.url + source.title}
        columns={[
          {
            key: 'title',
            header: t('column.source'),
            rowHeader: true,
            cell: (source) => <ExternalLink href={source.url}>{source.title}</ExternalLink>,
          },
          {
            key: 'publisher',
            header: t('column.publisher'),
            cell: (source) => `${source.publisher}, ${source.year}`,
          },
          {
            key: 'gives',
            header: t('column.gives'),
            cell: (source) => source.gives.map((figure) => t(`fact.${figure}`)).join(', '),
          },
        ]}
      />
    </div>
  );
}
