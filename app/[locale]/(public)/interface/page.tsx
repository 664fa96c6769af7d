import { getTranslations } from 'next-intl/server';
import { ENDPOINTS, type Endpoint } from '@/app/api/openapi.json/endpoints';
import { EndpointTable, type EndpointRow } from '@/components/interface/endpoint-table';
import { DownloadLink } from '@/components/ui/download-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = false;

type Props = { params: Promise<{ locale: string }> };

const groups = [
  ['figures', 'Figures'],
  ['log', 'Audit log'],
  ['operation', 'Operation'],
] as const satisfies [string, Endpoint['tag']][];

const rules = ['reads', 'integers', 'block', 'refusals', 'stable'] as const;

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'overview.public.interface' });
  return { title: t('title') };
}

export default async function InterfacePage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('overview.public.interface');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={[{ href: '/', text: t('overview') }]}
      />
      <Section id="rules" title={t('rulesTitle')}>
        <ul className="max-w-prose list-disc ps-6">
          {rules.map((rule) => (
            <li key={rule} className="py-1">
              {t(`rules.${rule}`)}
            </li>
          ))}
        </ul>
        <div>
          <DownloadLink href="/api/openapi.json" kind="OpenAPI 3.1" filename="openapi.json">
            {t('document')}
          </DownloadLink>
        </div>
      </Section>
      {groups.map(([key, tag]) => (
        <Section key={key} id={key} title={t(`groups.${key}`)}>
          <EndpointTable
            caption={t(`groups.${key}`)}
            rows={ENDPOINTS.filter((endpoint) => endpoint.tag === tag).map(toRow)}
          />
        </Section>
      ))}
    </>
  );
}

function toRow({ path, summary, description, query }: Endpoint): EndpointRow {
  const names = Object.entries(query?.shape ?? {});
  const isOptional = ([, schema]: (typeof names)[number]) => schema.safeParse(undefined).success;
  return {
    path,
    summary,
    description,
    required: names.filter((entry) => !isOptional(entry)).map(([name]) => name),
    optional: names.filter(isOptional).map(([name]) => name),
  };
}
