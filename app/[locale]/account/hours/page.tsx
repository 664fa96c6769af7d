import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { TradeDesk } from '@/components/trade/trade-desk';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../../(desk)/require-signed-in';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'account.hours' });
  return { title: t('title') };
}

/** Holders are anyone, so this belongs to no desk; those of companies and providers lead here. */
export default async function HoursPage({ params }: Props) {
  await enterLocale(params);
  const actor = await requireSignedIn('/account/hours');
  const t = await getTranslations('account.hours');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={[{ href: '/account', text: t('back') }]}
      />
      <TradeDesk account={actor.address} />
      <p className="mt-10 max-w-prose text-muted">
        {t('reserveText')} <TextLink href="/reserve">{t('reserveLink')}</TextLink>
      </p>
    </>
  );
}
