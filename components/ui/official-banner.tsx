import type { ReactNode } from 'react';

/** Who answers for this site, and how a visitor can tell. */
export function OfficialBanner({
  statement,
  question,
  children,
}: {
  statement: ReactNode;
  question: ReactNode;
  children: ReactNode;
}) {
  return (
    <details className="group text-sm">
      <summary className="flex flex-wrap items-baseline gap-x-3 py-1.5 marker:content-none">
        <span>{statement}</span>
        <span className="underline underline-offset-4">{question}</span>
      </summary>
      <div className="max-w-prose pt-1 pb-4">{children}</div>
    </details>
  );
}
