import type { ReactNode } from 'react';

/** A short text with one way on; three stand side by side. */
export function Door({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  /** The link. */
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-2 border-t border-line pt-4">
      <h3 className="text-base font-semibold">{title}</h3>
      <p>{text}</p>
      {children}
    </div>
  );
}

export function Doors({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-1 gap-8 md:grid-cols-3">{children}</div>;
}
