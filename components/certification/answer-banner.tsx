import { useLocale, useTranslations } from 'next-intl';

import { ButtonLink } from '@/components/ui/button-link';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { formatDate } from '@/lib/i18n/format';

/** On the provider's desk while the certifiers wait for its answer. */
export function AnswerBanner({ dueOn }: { dueOn: Date }) {
  const t = useTranslations('certification.answer');
  const locale = useLocale();
  return (
    <div className="mb-8">
      <NotificationBanner
        tone="warn"
        title={t('bannerTitle')}
        action={<ButtonLink href="/provider/answer">{t('bannerLink')}</ButtonLink>}
      >
        {t('bannerText', { date: formatDate(dueOn, locale, 'shortDate') })}
      </NotificationBanner>
    </div>
  );
}
