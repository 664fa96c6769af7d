'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextLink } from '@/components/ui/text-link';
import type { CaseDto } from '@/lib/features/certification/schema';

/**
 * Shows the decision once every item of the tier is met. A form that was open stays: its own act is what moves the case on,
 * and the page must go on telling what became of it.
 */
export function CertifyStep({
  reading,
  back,
  children,
}: {
  reading: CaseDto | undefined;
  back: string;
  children: ReactNode;
}) {
  const t = useTranslations('certification');
  const isReady = reading?.status === 'READING' && reading.unmet === 0;
  const [wasReady] = useState(isReady);
  if (wasReady) return children;
  const isRead = reading?.status === 'READING';
  return (
    <NotificationBanner
      tone="neutral"
      title={
        isRead
          ? t('unmet', { count: reading.unmet })
          : reading && reading.status !== 'DECIDED' && reading.status !== 'CLOSED'
            ? t(`status.${reading.status}`)
            : t('none')
      }
      action={
        <TextLink href={isRead ? `${back}/checklist` : `${back}#reading`}>
          {t(isRead ? 'openChecklist' : 'toReading')}
        </TextLink>
      }
    >
      {t(isRead ? 'unmetText' : 'decide.firstText')}
    </NotificationBanner>
  );
}
