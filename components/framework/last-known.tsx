import { useTranslations } from 'next-intl';

import { NotificationBanner } from '@/components/ui/notification-banner';
import { TimeText } from '@/components/ui/time-text';

/** Says that the chain does not answer, and how old what stands here is. Renders nothing while it does. */
export function LastKnown({ since }: { since: Date | undefined }) {
  const t = useTranslations('common.lastKnown');
  if (!since) return null;
  return (
    <NotificationBanner tone="warn" title={t('title')}>
      <p>
        {t('text')} <TimeText value={since} relative />
      </p>
    </NotificationBanner>
  );
}
