import { encode } from 'uqr';

/** Light modules around the code that a camera needs to find it (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/**
 * A QR code of `text`, drawn on the server as one path. Dark on white in both themes and on paper, because many cameras do
 * not read the reverse. The text stands beside it in letters too: a picture alone is no link.
 */
export function QrCode({
  text,
  label,
  size = 176,
}: {
  text: string;
  /** What it leads to, for whoever does not see it. */
  label: string;
  /** Width in CSS pixels. */
  size?: number;
}) {
  const { data, size: modules } = encode(text, { ecc: 'M', border: QUIET });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules} ${modules}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      className="keep-colour max-w-full shrink-0 border border-line"
    >
      <rect width={modules} height={modules} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
