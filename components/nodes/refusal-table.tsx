import { useLocale, useTranslations } from 'next-intl';

import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { NodeDto } from '@/lib/features/nodes/schema';
import { formatNumber } from '@/lib/i18n/format';

/** What the portal did not take from these machines, in words; nothing when it took everything. */
export function RefusalSection({ nodes }: { nodes: readonly NodeDto[] }) {
  const t = useTranslations('nodes.refusals');
  const reasons = useTranslations('nodes.refusal');
  const locale = useLocale();
  const rows = nodes.flatMap(({ nodeKey, name, refusals }) =>
    refusals.map((refusal) => ({ ...refusal, nodeKey, name })),
  );
  if (rows.length === 0) return null;
  return (
    <Section id="refused" title={t('title')} lead={t('lead')}>
      <Table
        caption={t('caption')}
        captionHidden
        rows={rows}
        rowKey={({ nodeKey, reason }) => `${nodeKey} ${reason}`}
        columns={[
          {
            key: 'reason',
            header: t('reason'),
            rowHeader: true,
            cell: ({ reason }) => reasons(reason),
          },
          { key: 'machine', header: t('machine'), cell: ({ name }) => name },
          {
            key: 'count',
            header: t('count'),
            numeric: true,
            cell: ({ count }) => formatNumber(count, locale),
          },
          {
            key: 'last',
            header: t('last'),
            cell: ({ lastAt }) => <TimeText value={lastAt} style="dateTime" />,
          },
        ]}
      />
    </Section>
  );
}
