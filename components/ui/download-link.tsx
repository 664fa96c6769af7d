import type { ReactNode } from 'react';
import { Icon } from './icon';

/** A file to keep: says its kind and, when known, its size. */
export function DownloadLink({
  href,
  kind,
  size,
  filename,
  children,
}: {
  href: string;
  /** `CSV`, `JSON`, `PDF`. */
  kind: string;
  size?: string;
  filename?: string;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      download={filename ?? true}
      className="inline-flex items-center gap-1.5 py-1 link"
      data-print="hide"
    >
      <Icon name="download" />
      <span>
        {children} ({kind}
        {size && `, ${size}`})
      </span>
    </a>
  );
}
