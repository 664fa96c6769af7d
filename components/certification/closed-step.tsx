import { useTranslations } from 'next-intl';

import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextLink } from '@/components/ui/text-link';
import type { CaseStatus } from '@/lib/features/certification/states';

/** A step of a reading that the case's state does not allow now. */
export function ClosedStep({ status, back }: { status: CaseStatus; back: string }) {
  const t = useTranslations('certification');
  const desk = useTranslations('providers.desk');
  return (
    <NotificationBanner
      tone="neutral"
      title={t(`status.${status}`)}
      action={<TextLink href={back}>{desk('backToCase')}</TextLink>}
    >
      {t(`statusText.${status}`)}
    </NotificationBanner>
  );
}
