import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';

import { PublicShell } from '@/components/shell/public-shell';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { SignInPanel } from '@/components/web3/sign-in-panel';
import { landingOf, safeNext } from '@/lib/auth/landing';
import { currentActor } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { SignedIn } from '../signed-in';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'account.signIn' });
  return { title: t('title') };
}

/** Whoever is signed in already goes on to `next` or to the own desk; `switch` is how to become somebody else. */
export default async function SignInPage({ params, searchParams }: Props) {
  await enterLocale(params);
  const query = await searchParams;
  const next = safeNext(query.next);
  const actor = await currentActor();
  if (actor && query.switch === undefined) redirect(next ?? landingOf(actor));

  const t = await getTranslations('account.signIn');
  const { GRIDHALL_CITY: city, GRIDHALL_DEMO: demo } = env();
  return (
    <PublicShell city={city} demo={demo}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <noscript>
        <NotificationBanner tone="warn" title={t('needScripts')} />
      </noscript>
      <SignedIn actor={null}>
        <SignInPanel next={next} city={city} />
      </SignedIn>
      <div className="mt-12 flex max-w-prose flex-col gap-3 text-muted">
        {demo && (
          <p>
            {t('mailbox')} <TextLink href="/mailbox">{t('toMailbox')}</TextLink>
          </p>
        )}
        <p>
          {t('noWalletNeeded')} <TextLink href="/">{t('toOverview')}</TextLink>
        </p>
      </div>
    </PublicShell>
  );
}
