import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { AccountRoles } from '@/components/account/account-roles';
import { AccountSessions } from '@/components/account/account-sessions';
import { Address } from '@/components/ui/address';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';

import { landingOf } from '@/lib/auth/landing';
import { accountOf } from '@/lib/auth/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../(desk)/require-signed-in';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'account.page' });
  return { title: t('title') };
}

export default async function AccountPage({ params }: Props) {
  await enterLocale(params);
  const actor = await requireSignedIn('/account');
  const account = await accountOf(actor);
  const t = await getTranslations('account');

  return (
    <>
      <PageHeader
        title={t('page.title')}
        lead={t('page.lead')}
        actions={
          <>
            <ButtonLink href={landingOf(actor)}>{t('page.toDesk')}</ButtonLink>
            <ButtonLink href="/account/hours" tone="secondary">
              {t('page.toHours')}
            </ButtonLink>
          </>
        }
      />
      <SummaryList
        rows={[
          { key: 'name', term: t('page.name'), value: actor.displayName },
          {
            key: 'address',
            term: t('page.address'),
            value: <Address value={actor.address} full />,
          },
          {
            key: 'wallets',
            term: t('page.wallets'),
            value: (
              <ul>
                {account.wallets.map((wallet) => (
                  <li key={wallet}>
                    <Address value={wallet} />
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'organisations',
            term: t('page.organisations'),
            value:
              account.organisations
                .map(({ name, kind }) => `${name} (${t(`kinds.${kind}`)})`)
                .join(', ') || t('page.noOrganisation'),
          },
        ]}
      />
      <Section id="roles" title={t('page.rolesTitle')} lead={t('page.rolesLead')}>
        <AccountRoles roles={account.roles} />
      </Section>
      <Section id="sessions" title={t('page.sessions')} lead={t('page.sessionsLead')}>
        <AccountSessions sessions={account.sessions} />
      </Section>
    </>
  );
}
