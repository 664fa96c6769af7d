import type { ReactNode } from 'react';
import { Link } from '@/lib/i18n/navigation';

export type SummaryRow = {
  key: string;
  term: ReactNode;
  value: ReactNode;
  /** `label` is what is read out after the text, for example "name of the company". */
  action?: { href: string; text: string; label: string };
};

/** What is known of one thing, a term and its value per row. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map((row) => (
        <div
          key={row.key}
          className="grid grid-cols-1 gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[minmax(9rem,30%)_1fr_auto]"
        >
          <dt className="font-semibold">{row.term}</dt>
          <dd className="min-w-0 wrap-anywhere">{row.value}</dd>
          {row.action && (
            <dd className="sm:text-end">
              <Link href={row.action.href} className="link">
                {row.action.text}
                <span className="sr-only"> {row.action.label}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
