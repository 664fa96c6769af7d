import { useLocale, useTranslations } from 'next-intl';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextLink } from '@/components/ui/text-link';
import type { ReferenceDto } from '@/lib/features/oracle/schema';
import { formatDate } from '@/lib/i18n/format';

/** What stops without a reference price, and what stays open; nothing while there is one. */
export function StaleBanner({ reference, href }: { reference: ReferenceDto; href?: string }) {
  const t = useTranslations('oracle.stale');
  const locale = useLocale();
  if (!reference.stale) return null;
  const { lost, guards, validUntil } = reference;
  return (
    <div className="mb-10">
      <NotificationBanner
        tone="warn"
        title={t('title')}
        action={href && <TextLink href={href}>{t('link')}</TextLink>}
      >
        {lost
          ? t('lost', { agreeing: lost.agreeing, needed: guards.minSources })
          : validUntil
            ? t('old', { date: formatDate(validUntil, locale, 'dateTime') })
            : t('never')}{' '}
        {t('effect')}
      </NotificationBanner>
    </div>
  );
}
