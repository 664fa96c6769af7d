import { useTranslations } from 'next-intl';

import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextLink } from '@/components/ui/text-link';

/** Says at the top of a long page that machines show other than was certified. Renders nothing while they do not. */
export function DiscrepancyNotice({ count }: { count: number }) {
  const t = useTranslations('nodes.discrepancies');
  if (count === 0) return null;
  return (
    <NotificationBanner
      tone="warn"
      title={t('notice', { count })}
      action={<TextLink href="#discrepancies">{t('noticeLink')}</TextLink>}
    >
      {t('noticeText')}
    </NotificationBanner>
  );
}
