'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/i18n/format';
import { HourRing } from './hour-ring';
import { useNow } from './use-now';

/**
 * Time left until `until`, with the ring emptying from `from`. The date stands in text, so the page
 * is complete without scripts. Not announced: a screen reader would be told every second.
 */
export function Countdown({
  from,
  until,
  passed,
}: {
  from: string;
  until: string;
  passed: string;
}) {
  const t = useTranslations('ui');
  const locale = useLocale();
  const now = useNow(1000);
  const end = new Date(until).getTime();
  const start = new Date(from).getTime();
  const left = now === undefined ? undefined : Math.max(0, end - now);

  return (
    <span className="inline-flex items-center gap-3">
      <HourRing
        decorative
        size={36}
        tone={left === 0 ? 'neutral' : 'info'}
        share={left === undefined ? 0 : left / Math.max(1, end - start)}
      />
      <span>
        {left === 0 && <strong>{passed}</strong>}
        {left !== undefined && left > 0 && <strong>{t('timeLeft', parts(left))}</strong>}
        <span className="block text-sm text-muted">
          <time dateTime={until}>{formatDate(until, locale, 'dateTime')}</time>
        </span>
      </span>
    </span>
  );
}

function parts(milliseconds: number) {
  const seconds = Math.floor(milliseconds / 1000);
  return {
    days: Math.floor(seconds / 86_400),
    hours: String(Math.floor(seconds / 3600) % 24).padStart(2, '0'),
    minutes: String(Math.floor(seconds / 60) % 60).padStart(2, '0'),
    seconds: String(seconds % 60).padStart(2, '0'),
  };
}
