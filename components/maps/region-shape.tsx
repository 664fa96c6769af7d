/** One region: a link where it leads somewhere, otherwise a picture with its value as its name. Both are reached by keyboard. */
export function RegionShape({
  path,
  name,
  label,
  href,
  fill,
  texture,
  chosen = false,
}: {
  path: string;
  name: string;
  label: string;
  href?: string;
  fill: string;
  /** Lies above the shade: the hatching of an estimate. */
  texture?: string;
  chosen?: boolean;
}) {
  const text = `${name}: ${label}`;
  const area = (
    <>
      <path
        d={path}
        fill={fill}
        className={
          chosen
            ? 'stroke-ink [stroke-width:4]'
            : 'stroke-line-strong hover:stroke-ink hover:[stroke-width:3]'
        }
        strokeWidth="1"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      >
        <title>{text}</title>
      </path>
      {texture && <path d={path} fill={texture} className="pointer-events-none" />}
    </>
  );
  const focus =
    'focus-visible:outline-none focus-visible:[&>path]:stroke-ink focus-visible:[&>path]:[stroke-width:5]';
  if (!href) {
    return (
      <g role="img" aria-label={text} tabIndex={0} className={focus}>
        {area}
      </g>
    );
  }
  return (
    <a href={href} aria-label={text} aria-current={chosen || undefined} className={focus}>
      {area}
    </a>
  );
}
