import { useLocale, useTranslations } from 'next-intl';

import { HourBar } from '@/components/ui/hour-bar';
import { isRenewalDue } from '@/lib/features/providers/rules';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { hasEnded } from '@/lib/features/providers/states';
import { formatDate } from '@/lib/i18n/format';

const DAY_MS = 86_400_000;

/** How much of the certification's term has run. */
export function Term({ provider, now }: { provider: ProviderDto; now: Date }) {
  const t = useTranslations('providers.desk');
  const locale = useLocale();
  const { certifiedAt, expiresAt, chainStatus } = provider;
  if (!certifiedAt || !expiresAt) return null;
  const whole = expiresAt.getTime() - certifiedAt.getTime();
  const run = now.getTime() - certifiedAt.getTime();
  const left = Math.ceil((expiresAt.getTime() - now.getTime()) / DAY_MS);
  const over = left <= 0 || hasEnded(chainStatus);
  return (
    <HourBar
      label={t('term')}
      share={whole <= 0 ? 1 : run / whole}
      tone={over ? 'bad' : isRenewalDue({ status: chainStatus, expiresAt }, now) ? 'warn' : 'info'}
      valueText={over ? t('termOver') : t('termLeft', { days: left })}
      note={formatDate(certifiedAt, locale, 'shortDate')}
      markLabel={formatDate(expiresAt, locale, 'shortDate')}
    />
  );
}
