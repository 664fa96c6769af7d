import { useTranslations } from 'next-intl';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextLink } from '@/components/ui/text-link';
import type { ReserveDto } from '@/lib/features/reserve/schema';

/** What cannot be done with hours at the moment; nothing when everything can. */
export function HaltedBanners({ reserve }: { reserve: ReserveDto }) {
  const t = useTranslations('reserve.public.halted');
  const why = <TextLink href="/log">{t('why')}</TextLink>;
  if (!reserve.mintHalted && !reserve.redeemHalted && !reserve.tokenPaused) return null;
  return (
    <div className="mb-10 flex flex-col gap-4">
      {reserve.tokenPaused && (
        <NotificationBanner tone="bad" title={t('paused')} action={why}>
          {t('pausedText')}
        </NotificationBanner>
      )}
      {reserve.redeemHalted && (
        <NotificationBanner tone="bad" title={t('redeem')} action={why}>
          {t('redeemText')}
        </NotificationBanner>
      )}
      {reserve.mintHalted && (
        <NotificationBanner tone="warn" title={t('mint')} action={why}>
          {t('mintText')}
        </NotificationBanner>
      )}
    </div>
  );
}
