import { useLocale, useTranslations } from 'next-intl';

import { Tag, type Tone } from '@/components/ui/tag';
import type { BreakerState } from '@/lib/core/reserve-breaker';
import type { ReserveDto } from '@/lib/features/reserve/schema';
import { formatBps, formatHours } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

const TONES: Record<BreakerState, Tone> = {
  HEALTHY: 'good',
  SLOW: 'warn',
  MINT_HALTED: 'bad',
  ORACLE_STALE: 'bad',
};

/** What the contract lets be sold at the moment, and what that means in one sentence. */
export function BreakerStateLine({ reserve }: { reserve: ReserveDto }) {
  const t = useTranslations('reserve.public.breaker');
  const locale = useLocale();
  const { breaker, reference } = reserve;
  return (
    <div className="flex flex-col items-start gap-2">
      <h3 className="text-base font-semibold">{t('title')}</h3>
      <Tag tone={TONES[breaker]}>{t(`states.${breaker}.name`)}</Tag>
      <p className="max-w-prose">
        {t(`states.${breaker}.text`, {
          slow: formatBps(reserve.slowBps, locale),
          halt: formatBps(reserve.haltBps, locale),
          limit: formatHours(reserve.dailyMintLimit, locale),
          since: reference ? formatDate(reference.validUntil, locale, 'dateTime') : '–',
        })}
      </p>
    </div>
  );
}
