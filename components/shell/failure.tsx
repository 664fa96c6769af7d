import type { ReactNode } from 'react';

/**
 * The body of an error page: what happened, whether money moved, what to do now, in that order and
 * in three sentences. Takes its words as props, so that it also stands where no messages are.
 */
export function Failure({
  title,
  what,
  money,
  now,
  trace,
  actions,
}: {
  title: ReactNode;
  what: ReactNode;
  money: ReactNode;
  now: ReactNode;
  trace?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="flex max-w-prose flex-col gap-4">
      <h1 className="text-2xl sm:text-3xl">{title}</h1>
      <p className="text-lg">{what}</p>
      <p>{money}</p>
      <p>{now}</p>
      {trace && <p className="border-s-4 border-line ps-4 text-muted">{trace}</p>}
      {actions && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
