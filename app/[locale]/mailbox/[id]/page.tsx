import { getTranslations } from 'next-intl/server';

import { MailStateTag } from '@/components/mailbox/mail-state';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { readMail } from '@/lib/mail/queries';

import { foundOr404 } from '../../(desk)/found-or-404';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'mail.box' });
  return { title: t('metaTitle') };
}

export default async function MailPage({ params }: Props) {
  await enterLocale(params);
  const { id } = await params;
  const [t, mail] = await Promise.all([getTranslations('mail.box'), foundOr404(readMail(id))]);
  return (
    <>
      <PageHeader
        title={mail.subject}
        status={<MailStateTag state={mail.state} />}
        breadcrumbs={[{ href: '/mailbox', text: t('title') }]}
      />
      <SummaryList
        rows={[
          { key: 'to', term: t('to'), value: mail.to },
          { key: 'when', term: t('when'), value: <TimeText value={mail.createdAt} relative /> },
        ]}
      />
      <div className="mt-8 flex flex-col gap-4">
        <Inset>
          <div className="flex flex-col gap-4">
            {mail.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <p>
              {/* A whole page load: the desks run under a stricter content security policy. */}
              <a href={mail.action.href} className="font-semibold link">
                {mail.action.label}
              </a>
            </p>
          </div>
        </Inset>
        <p className="max-w-prose text-sm text-muted">{mail.why}</p>
      </div>
    </>
  );
}
