import type { ReactNode } from 'react';
import { SummaryList, type SummaryRow } from './summary-list';

export type AnswerGroup = { key: string; title: ReactNode; rows: SummaryRow[] };

/** Everything a person has answered, by section, each answer with the way back to its question. */
export function CheckAnswers({
  groups,
  children,
}: {
  groups: AnswerGroup[];
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-8">
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`answers-${group.key}`}>
          <h2 id={`answers-${group.key}`} className="mb-3 text-lg">
            {group.title}
          </h2>
          <SummaryList rows={group.rows} />
        </section>
      ))}
      {children}
    </div>
  );
}
