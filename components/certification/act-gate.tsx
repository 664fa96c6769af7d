'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextLink } from '@/components/ui/text-link';
import type { ProviderStatus } from '@/lib/features/providers/states';

/**
 * Shows an act while the state allows it. A form that was open stays: its own transaction is what moves the state on, and
 * the page must go on telling what became of it.
 */
export function ActGate({
  open,
  status,
  back,
  children,
}: {
  open: boolean;
  status: ProviderStatus;
  back: string;
  children: ReactNode;
}) {
  const t = useTranslations('providers.desk');
  const [wasOpen] = useState(open);
  return (
    <div className="flex flex-col gap-8">
      {wasOpen ? (
        children
      ) : (
        <NotificationBanner tone="neutral" title={t('actClosed')}>
          {t(`statusText.${status}`)}
        </NotificationBanner>
      )}
      <p data-print="hide">
        <TextLink href={back}>{t('backToCase')}</TextLink>
      </p>
    </div>
  );
}
