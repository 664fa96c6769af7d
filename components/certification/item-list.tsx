import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { TimeText } from '@/components/ui/time-text';
import { Link } from '@/lib/i18n/navigation';
import type { CaseItemDto } from '@/lib/features/certification/schema';

import { ItemStateTag } from './item-state-tag';

/** The checklist as it stands: each item with its state, who judged it, the note and the documents. */
export function ItemList({
  items,
  people,
  href,
  documents,
}: {
  items: CaseItemDto[];
  /** Names by wallet. */
  people: Readonly<Record<string, string>>;
  /** Where items are judged; absent for those who only read. */
  href?: string;
  /** The documents of an item; absent where they are not shown. */
  documents?: (item: CaseItemDto) => ReactNode;
}) {
  const t = useTranslations('certification');
  return (
    <ul className="border-t border-line">
      {items.map((item) => (
        <li
          key={item.item}
          className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[1fr_auto]"
        >
          <div className="min-w-0">
            {href ? (
              <Link href={`${href}#item-${item.item}`} className="font-semibold link">
                {t(`item.${item.item}.title`)}
              </Link>
            ) : (
              <span className="font-semibold">{t(`item.${item.item}.title`)}</span>
            )}
            {item.note && <p className="max-w-prose wrap-anywhere">{item.note}</p>}
            {documents?.(item)}
          </div>
          <div className="flex flex-col gap-1 sm:items-end">
            <ItemStateTag state={item.state} />
            {item.checkedBy && item.checkedAt && (
              <span className="text-sm text-muted">
                {people[item.checkedBy] ?? item.checkedBy.slice(0, 8)}
                {', '}
                <TimeText value={item.checkedAt} style="shortDate" />
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
