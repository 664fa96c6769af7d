import { getTranslations } from 'next-intl/server';

import { MailTable } from '@/components/mailbox/mail-table';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatNumber } from '@/lib/i18n/format';
import { isMailSent, listMailbox, MAILBOX_PAGE } from '@/lib/mail/queries';

import { foundOr404 } from '../(desk)/found-or-404';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'mail.box' });
  return { title: t('metaTitle') };
}

export default async function MailboxPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const page = pageOf((await searchParams).page);
  const [t, { mails, total }] = await Promise.all([
    getTranslations('mail.box'),
    foundOr404(listMailbox(page)),
  ]);
  const first = (page - 1) * MAILBOX_PAGE;
  const sent = isMailSent();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <NotificationBanner
        tone={sent ? 'warn' : 'info'}
        title={t(sent ? 'leavesTitle' : 'staysTitle')}
      >
        {t(sent ? 'leavesText' : 'staysText')}
      </NotificationBanner>
      <div className="mt-8">
        <MailTable mails={mails} />
      </div>
      <Pagination
        position={
          mails.length === 0
            ? undefined
            : t('position', {
                from: formatNumber(first + 1, locale),
                to: formatNumber(first + mails.length, locale),
                total: formatNumber(total, locale),
              })
        }
        previous={page > 1 ? { href: `/mailbox?page=${page - 1}`, text: t('newer') } : undefined}
        next={
          first + mails.length < total
            ? { href: `/mailbox?page=${page + 1}`, text: t('older') }
            : undefined
        }
      />
    </>
  );
}

function pageOf(text: string | string[] | undefined): number {
  return typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
