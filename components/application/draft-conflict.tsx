import { useTranslations } from 'next-intl';

import { NotificationBanner } from '@/components/ui/notification-banner';
import { SummaryList } from '@/components/ui/summary-list';
import type { Typed } from '@/lib/features/application/schema';

import { flatTyped } from './typed-value';

const OURS = new Set(['entry', 'revision', 'intent', 'from']);

/** What another window put where this one wants to write: only what differs. */
export function DraftConflict({
  typed,
  saved,
  labels,
}: {
  typed: Typed;
  saved: Typed;
  labels: Record<string, string>;
}) {
  const t = useTranslations('application');
  const here = new Map(flatTyped(typed).filter(([name]) => !OURS.has(name)));
  const there = new Map(flatTyped(saved));
  const names = [...new Set([...here.keys(), ...there.keys()])].filter(
    (name) => here.get(name) !== there.get(name),
  );
  return (
    <NotificationBanner tone="warn" title={t('conflictTitle')}>
      <p>{names.length > 0 ? t('conflictText') : t('conflictSame')}</p>
      {names.length > 0 && (
        <SummaryList
          rows={names.map((name) => ({
            key: name,
            term: labels[name.replace(/\[\d+\]/g, '')] ?? name,
            value: there.get(name) ?? <span className="text-muted">{t('empty')}</span>,
          }))}
        />
      )}
    </NotificationBanner>
  );
}
