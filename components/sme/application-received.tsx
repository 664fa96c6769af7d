import { useTranslations } from 'next-intl';

import { ButtonLink } from '@/components/ui/button-link';
import { Hash } from '@/components/ui/hash';
import { NotificationBanner } from '@/components/ui/notification-banner';

/** The receipt: the record's hash is what the company can hold the city to. */
export function ApplicationReceived({ recordHash }: { recordHash: string }) {
  const t = useTranslations('grants.sme');
  return (
    <NotificationBanner
      title={t('sentTitle')}
      tone="good"
      live
      action={<ButtonLink href="/sme">{t('toPage')}</ButtonLink>}
    >
      <p>{t.rich('sentText', { hash: () => <Hash value={recordHash} /> })}</p>
    </NotificationBanner>
  );
}
