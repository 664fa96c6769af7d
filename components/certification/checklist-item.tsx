import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { FormField } from '@/components/enact/use-form';
import { Radios } from '@/components/ui/radios';
import { TextArea } from '@/components/ui/text-area';
import { ITEM_STATES, type ItemKey } from '@/lib/features/certification/rules';

/** One item: what to look at, what there is, and the certifier's judgement of it. */
export function ChecklistItem({
  form,
  item,
  index,
  judged,
  state,
  note,
  known,
  documents,
}: {
  /** Id of the form that the fields belong to. */
  form: string;
  item: ItemKey;
  index: number;
  /** Who judged it and when, in words; empty before anybody did. */
  judged: string;
  state: FormField;
  note: FormField;
  /** What the portal knows of it by itself. */
  known: ReactNode;
  documents: ReactNode;
}) {
  const t = useTranslations('certification');
  return (
    <li
      id={`item-${item}`}
      className="grid scroll-mt-4 grid-cols-1 gap-x-10 gap-y-4 border-b border-line py-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]"
    >
      <div className="flex flex-col gap-2">
        <h2 className="text-lg">
          <span className="me-2 text-muted">{index + 1}</span>
          {t(`item.${item}.title`)}
        </h2>
        <p className="max-w-prose text-muted">{t(`item.${item}.hint`)}</p>
        {judged && <p className="text-sm text-muted">{judged}</p>}
        {known}
      </div>
      <div className="flex flex-col gap-4">
        <input form={form} type="hidden" name={`items[${index}].item`} value={item} />
        <Radios
          {...state}
          form={form}
          inline
          legend={<span className="sr-only">{t(`item.${item}.title`)}</span>}
          items={ITEM_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <TextArea {...note} form={form} label={t('checklist.note')} rows={2} maxLength={4_000} />
        {documents}
      </div>
    </li>
  );
}
