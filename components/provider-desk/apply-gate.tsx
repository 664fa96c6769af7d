'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextLink } from '@/components/ui/text-link';

/**
 * Shows the form to whoever may apply now. A form that was open stays, because its own application is what closes it, and
 * the page must go on telling what became of the transaction.
 */
export function ApplyGate({ open, children }: { open: boolean; children: ReactNode }) {
  const t = useTranslations('providers.desk.apply');
  const [wasOpen] = useState(open);
  return (
    <div className="flex flex-col gap-8">
      {wasOpen ? (
        children
      ) : (
        <NotificationBanner tone="neutral" title={t('closed')}>
          {t('closedText')}
        </NotificationBanner>
      )}
      <p data-print="hide">
        <TextLink href="/provider">{t('backToDesk')}</TextLink>
      </p>
    </div>
  );
}
