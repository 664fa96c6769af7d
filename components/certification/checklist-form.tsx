'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useForm } from '@/components/enact/use-form';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { checkItems } from '@/lib/features/certification/actions';
import type { ItemKey, ItemState } from '@/lib/features/certification/rules';

import { ChecklistItem } from './checklist-item';
import { TierRadios } from './tier-radios';

export type ChecklistState = {
  caseId: string;
  version: number;
  tier: number;
  items: { item: ItemKey; state: ItemState; note: string; judged: string }[];
};

/** Every item of the case on one page, saved together: only what changed is recorded, under the name of who changed it. */
export function ChecklistForm({
  state,
  known,
  documents,
}: {
  state: ChecklistState;
  /** What the portal knows of an item by itself. */
  known: Partial<Record<ItemKey, ReactNode>>;
  /** What was handed in for an item, and the form that hands in more. */
  documents: Partial<Record<ItemKey, ReactNode>>;
}) {
  const t = useTranslations('certification.checklist');
  const initial = Object.fromEntries([
    ['tier', String(state.tier)],
    ...state.items.flatMap(({ state: found, note }, index) => [
      [`items[${index}].state`, found],
      [`items[${index}].note`, note],
    ]),
  ]) as Record<string, string>;
  const { submit, pending, done, errors, field } = useForm(checkItems, {
    id: 'checklist',
    initial,
  });

  return (
    // Uploads are forms of their own, and a form holds no other: the fields name the form that they belong to.
    <div className="flex flex-col gap-8">
      <ErrorSummary errors={errors} />
      {done && (
        <NotificationBanner tone="good" title={t('saved')} live>
          {t('savedText', { count: done.changed })}
        </NotificationBanner>
      )}
      <form action={submit} noValidate id="checklist">
        <input type="hidden" name="caseId" value={state.caseId} />
        <input
          type="hidden"
          name="version"
          value={Math.max(done?.version ?? 0, state.version)}
          readOnly
        />
        <TierRadios {...field('tier')} legend={t('tier')} />
      </form>
      <ol className="border-t border-line">
        {state.items.map(({ item, judged }, index) => (
          <ChecklistItem
            key={item}
            form="checklist"
            item={item}
            judged={judged}
            index={index}
            state={field(`items[${index}].state`)}
            note={field(`items[${index}].note`)}
            known={known[item]}
            documents={documents[item]}
          />
        ))}
      </ol>
      <div
        className="sticky bottom-0 -mx-4 border-t border-line bg-ground px-4 py-3"
        data-print="hide"
      >
        <Button type="submit" form="checklist" pending={pending}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
