import { useLocale } from 'next-intl';
import { formatDate, type DateStyle } from '@/lib/i18n/format';
import { RelativeTime } from './relative-time';

/** A moment in the city's time zone; `relative` adds "3 days ago" once scripts run. */
export function TimeText({
  value,
  style = 'dateTime',
  relative = false,
}: {
  value: Date | string | number;
  style?: DateStyle;
  relative?: boolean;
}) {
  const locale = useLocale();
  const iso = new Date(value).toISOString();
  return (
    <span>
      <time dateTime={iso} className={style.startsWith('short') ? 'whitespace-nowrap' : undefined}>
        {formatDate(iso, locale, style)}
      </time>
      {relative && <RelativeTime iso={iso} />}
    </span>
  );
}
