/** One region: a link where it leads somewhere, otherwise a picture with its value as its name. */
export function RegionShape({
  path,
  name,
  label,
  href,
  fill,
}: {
  path: string;
  name: string;
  label: string;
  href?: string;
  fill: string;
}) {
  const text = `${name}: ${label}`;
  const area = (
    <path
      d={path}
      fill={fill}
      className="stroke-line-strong hover:stroke-ink hover:[stroke-width:3]"
      strokeWidth="1"
      strokeLinejoin="round"
    >
      <title>{text}</title>
    </path>
  );
  if (!href) {
    return (
      <g role="img" aria-label={text}>
        {area}
      </g>
    );
  }
  return (
    <a
      href={href}
      aria-label={text}
      className="focus-visible:outline-none focus-visible:[&>path]:stroke-ink focus-visible:[&>path]:[stroke-width:5]"
    >
      {area}
    </a>
  );
}
