import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';

/** The frame of one page of the application: question, what it is for, and the way back. */
export function TaskPage({
  title,
  lead,
  from,
  back = { href: '/provider/apply', key: 'backToTasks' },
  children,
}: {
  title: string;
  lead?: string;
  from?: 'check' | undefined;
  back?: { href: string; key: 'backToTasks' | 'backToSites' | 'backToHardware' };
  children: ReactNode;
}) {
  const t = useTranslations('application');
  const way =
    from === 'check' ? { href: '/provider/apply/check', text: t('page.check') } : undefined;
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        breadcrumbs={[
          { href: '/provider', text: t('breadcrumb') },
          { href: '/provider/apply', text: t('tasksBreadcrumb') },
        ]}
      />
      <div className="flex max-w-3xl flex-col gap-8">
        {children}
        <p data-print="hide">
          <TextLink href={way?.href ?? back.href}>{way?.text ?? t(back.key)}</TextLink>
        </p>
      </div>
    </>
  );
}
