import { useTranslations } from 'next-intl';

import { NotificationBanner } from '@/components/ui/notification-banner';
import type { Turn } from '@/lib/features/providers/rules';

/** Whose move the case waits for. Renders nothing when it waits for nobody. */
export function CaseTurn({ turn }: { turn: Turn | undefined }) {
  const t = useTranslations('providers.desk');
  if (!turn) return null;
  return (
    <div className="mb-8">
      <NotificationBanner
        tone={turn === 'certifier-enacts' ? 'warn' : 'info'}
        title={t(`turn.${turn}`)}
      >
        {t(`turnText.${turn}`)}
      </NotificationBanner>
    </div>
  );
}
