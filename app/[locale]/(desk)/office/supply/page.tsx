import { getLocale, getTranslations } from 'next-intl/server';

import { AlertTable } from '@/components/supply/alert-table';
import { GeographyPreview } from '@/components/supply/geography-preview';
import { GeographyUpload } from '@/components/supply/geography-upload';
import { LimitForm } from '@/components/supply/limit-form';
import { ReturnGeographyForm } from '@/components/supply/return-geography-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { can } from '@/lib/auth/authorise';
import { listAlerts, programmeLimits } from '@/lib/features/supply/concentration-queries';
import { regionsOf } from '@/lib/features/supply/geo/geographies';
import type { GeographyId } from '@/lib/features/supply/geo/ids';
import {
  getGeographyPreview,
  listShippedGeographies,
  programmeGeography,
} from '@/lib/features/supply/geography-queries';
import { formatBps } from '@/lib/i18n/amounts';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatDate, formatNumber } from '@/lib/i18n/format';

import { foundOr404 } from '../../found-or-404';
import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('supply.desk');
  return { title: t('title') };
}

export default async function SupplyDeskPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ preview?: string | string[] }>;
}) {
  await enterLocale(params);
  const actor = await requireOfficial('/office/supply');
  const { preview: asked } = await searchParams;
  const [t, locale, { cap, ceiling }, alerts, geography] = await Promise.all([
    getTranslations('supply.desk'),
    getLocale(),
    programmeLimits(),
    listAlerts(20),
    programmeGeography(),
  ]);
  const maySet = can(actor, 'programme.set-limits');
  const mayImport = can(actor, 'geography.import');
  const preview =
    mayImport && typeof asked === 'string'
      ? await foundOr404(getGeographyPreview(actor, asked))
      : undefined;
  const shipped = mayImport ? await listShippedGeographies(actor) : [];
  const notYours = <p className="text-muted">{t('notYours')}</p>;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section id="alerts" title={t('alerts')}>
        <AlertTable alerts={alerts} />
      </Section>
      <Section id="limit-cap" title={t('capTitle')} lead={t('capLead')}>
        <p className="mb-5">
          {cap.bps === null || cap.since === null
            ? t('capNone')
            : t('capNow', {
                share: formatBps(cap.bps, locale, 0),
                date: formatDate(cap.since, locale),
              })}
        </p>
        {maySet ? (
          <LimitForm limit="cap" current={cap.bps === null ? null : cap.bps / 100} />
        ) : (
          notYours
        )}
      </Section>
      <Section id="limit-ceiling" title={t('ceilingTitle')} lead={t('ceilingLead')}>
        <p className="mb-5">
          {ceiling.tonnes === null || ceiling.since === null
            ? t('ceilingNone')
            : t('ceilingNow', {
                tonnes: formatNumber(ceiling.tonnes, locale),
                date: formatDate(ceiling.since, locale),
              })}
        </p>
        {maySet ? <LimitForm limit="ceiling" current={ceiling.tonnes} /> : notYours}
      </Section>
      <Section id="geography" title={t('geoTitle')} lead={t('geoLead')}>
        <p className="mb-5">
          {geography.title
            ? `${t('geoImported', { title: geography.title })} `
            : `${t('geoShipped', { name: t(`geographies.${geography.id as GeographyId}`) })} `}
          {t('geoNow', { count: regionsOf(geography).length, source: geography.source })}
        </p>
        {mayImport ? (
          <>
            <h3 className="mb-1 text-lg">{t('upload')}</h3>
            <p className="mb-5 max-w-prose text-muted">{t('uploadLead')}</p>
            <GeographyUpload />
            <h3 className="mt-10 mb-1 text-lg">{t('back')}</h3>
            <p className="mb-5 max-w-prose text-muted">{t('backLead')}</p>
            <ReturnGeographyForm shipped={shipped} />
          </>
        ) : (
          notYours
        )}
      </Section>
      {preview && (
        <Section id="preview" title={t('previewTitle')}>
          <GeographyPreview preview={preview} />
        </Section>
      )}
    </>
  );
}
