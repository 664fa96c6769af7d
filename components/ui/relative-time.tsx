'use client';

import { useLocale } from 'next-intl';
import { formatRelative } from '@/lib/i18n/format';
import { useNow } from './use-now';

// Only the reader's clock knows how long ago something is: a page that was generated an hour ago
// would say it wrongly, so nothing stands here until the page runs.
export function RelativeTime({ iso }: { iso: string }) {
  const locale = useLocale();
  const now = useNow(30_000);
  if (now === undefined) return null;
  return <span className="text-muted"> ({formatRelative(iso, now, locale)})</span>;
}
