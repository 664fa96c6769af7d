import { useLocale, useTranslations } from 'next-intl';

import { nextReminder } from '@/lib/features/providers/reminders';
import { isLive } from '@/lib/features/providers/rules';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { formatDate } from '@/lib/i18n/format';

/** When a certification in force ends, and when its organisation is next written to about it. */
export function ExpiryNotice({ provider, now }: { provider: ProviderDto; now: Date }) {
  const t = useTranslations('mail.desk');
  const locale = useLocale();
  const { chainStatus: status, certifiedAt, expiresAt } = provider;
  if (!expiresAt || !isLive({ status, expiresAt }, now)) return null;
  const reminder = nextReminder({ status, certifiedAt, expiresAt }, now);
  return (
    <p className="mt-4 max-w-prose text-muted">
      {t('ends', { date: formatDate(expiresAt, locale, 'dateTime') })}{' '}
      {reminder ? t('next', { date: formatDate(reminder.at, locale) }) : t('noNext')}
    </p>
  );
}
