import { getTranslations } from 'next-intl/server';

import { SafeCheck } from '@/components/quorum/safe-check';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { deployment } from '@/lib/chain/server/deployment';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = false;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'quorum.check' });
  return { title: t('title') };
}

/** Static, with the contracts' addresses in it: once it is loaded it needs nobody, and nobody is asked. */
export default async function SafeCheckPage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('quorum.check');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <noscript>
        <p>{t('noScripts')}</p>
      </noscript>
      <ClientMessages areas={['quorum', 'calls', 'account']}>
        <SafeCheck deployment={deployment()} />
      </ClientMessages>
      <Section id="how" title={t('how')}>
        <p className="max-w-prose">{t('howText')}</p>
      </Section>
    </>
  );
}
