import { useTranslations } from 'next-intl';

import { className } from '@/components/supply/classes';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { DraftLine, DraftSite } from '@/lib/features/application/schema';

/** The hardware of a draft, and the sites that have none yet. */
export function LineList({
  lines,
  sites,
}: {
  lines: readonly DraftLine[];
  sites: readonly DraftSite[];
}) {
  const t = useTranslations('application');
  const nameOf = (siteId: string | undefined) =>
    sites.find(({ id }) => id === siteId)?.name ?? t('unnamedSite');
  const without = sites.filter(({ id }) => !lines.some(({ siteId }) => siteId === id));
  const productOf = ({ classId }: DraftLine) =>
    classId ? className(classId) : t('lineUnfinished');
  return (
    <>
      <Table
        caption={t('hardwareCaption')}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('noHardware')}>{t('pageLead.hardware')}</EmptyState>}
        columns={[
          {
            key: 'class',
            header: t('field.classId'),
            rowHeader: true,
            cell: (line) => productOf(line),
          },
          { key: 'site', header: t('field.site'), cell: ({ siteId }) => nameOf(siteId) },
          {
            key: 'units',
            header: t('field.units'),
            numeric: true,
            cell: ({ units }) => units ?? '–',
          },
          {
            key: 'acts',
            header: <span className="sr-only">{t('change')}</span>,
            cell: (line) => (
              <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
                {!line.isComplete && <Tag tone="info">{t('lineUnfinished')}</Tag>}
                {(['change', 'remove'] as const).map((key) => (
                  <TextLink
                    key={key}
                    href={`/provider/apply/hardware/${line.id}${key === 'remove' ? '/remove' : ''}`}
                  >
                    {t(key)}
                    <span className="sr-only">: {productOf(line)}</span>
                  </TextLink>
                ))}
              </span>
            ),
          },
        ]}
      />
      {lines.length > 0 &&
        without.map(({ id }) => <Inset key={id}>{t('siteWithout', { site: nameOf(id) })}</Inset>)}
    </>
  );
}
