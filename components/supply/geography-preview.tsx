import { useLocale, useTranslations } from 'next-intl';
import { RegionMap } from '@/components/maps/region-map';
import { toShapes } from '@/components/maps/shapes';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Table } from '@/components/ui/table';
import type { GeographyPreview as Preview } from '@/lib/features/supply/schema';
import { formatNumber } from '@/lib/i18n/format';
import { AdoptGeographyForm } from './adopt-geography-form';

/** A checked file as it would be drawn, and the form that puts it in force. */
export function GeographyPreview({ preview }: { preview: Preview }) {
  const t = useTranslations('supply.desk');
  const locale = useLocale();
  const { geography, regions, missing, pointsIn, pointsKept } = preview;
  const count = (value: number) => formatNumber(value, locale);
  return (
    <div className="flex flex-col gap-8">
      <p>
        {t('previewText', {
          count: count(regions.length),
          kept: count(pointsKept),
          points: count(pointsIn),
        })}
      </p>
      <RegionMap
        title={t('previewMap')}
        unit={t('previewUnit')}
        summary={t('previewSummary')}
        shapes={toShapes(geography.topology, { regions: 'regions', width: 800 })}
        regions={regions.map(({ code, name }) => ({
          id: code,
          name,
          value: 1,
          label: code,
          mark: code.replace(/^[A-Z]{2}-/, ''),
        }))}
        scale={[{ from: 1, label: t('previewScale') }]}
        noneLabel={t('previewNone')}
        source="–"
        table={
          <Table
            caption={t('previewTable')}
            captionHidden
            dense
            rows={regions}
            rowKey={({ code }) => code}
            columns={[
              { key: 'name', header: t('name'), rowHeader: true, cell: ({ name }) => name },
              { key: 'code', header: t('code'), cell: ({ code }) => code },
            ]}
          />
        }
      />
      {missing.length > 0 ? (
        <NotificationBanner tone="bad" title={t('missing')}>
          {t('missingText', { regions: missing.join(', ') })}
        </NotificationBanner>
      ) : (
        <AdoptGeographyForm id={geography.id} />
      )}
    </div>
  );
}
