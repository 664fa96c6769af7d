import { CopyButton } from './copy-button';

/**
 * A long hexadecimal value, shortened in its middle, complete in its title, on paper and when
 * copied. Kept left to right in every language.
 */
export function HexText({
  value,
  label,
  href,
  head,
  tail,
  full = false,
}: {
  value: string;
  label: string;
  href?: string;
  head: number;
  tail: number;
  full?: boolean;
}) {
  const short =
    full || value.length <= head + tail + 1
      ? value
      : `${value.slice(0, head)}…${value.slice(-tail)}`;
  const text = (
    <bdi dir="ltr" title={value} className="font-mono text-[0.92em]">
      <span className="print:hidden">{short}</span>
      <span className="hidden print:inline">{value}</span>
    </bdi>
  );
  return (
    <span className={full ? 'wrap-anywhere' : 'inline-flex items-center gap-1 whitespace-nowrap'}>
      {href ? (
        <a href={href} className="link">
          {text}
        </a>
      ) : (
        text
      )}
      <CopyButton text={value} label={label} />
    </span>
  );
}
