import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { Details } from '@/components/ui/details';
import { DownloadLink } from '@/components/ui/download-link';
import { MapLegend, type ScaleStep } from './map-legend';
import { RegionShape } from './region-shape';
import type { Shapes } from './shapes';

export type Region = {
  id: string;
  name: string;
  /** What decides the shade; null or 0 is hatched as having none. */
  value: number | null;
  /** The value in words with its unit: read out, and shown when pointed at. */
  label: string;
  /** Stands on the map, for the few regions that matter: keep it to a code or a number. */
  mark?: string;
  href?: string;
};

/**
 * Regions shaded by amount, drawn on the server. Regions with an `href` are links in reading order;
 * the others carry their value as a title, and everything stands in the table twin.
 */
export function RegionMap({
  title,
  unit,
  summary,
  shapes,
  regions,
  scale,
  noneLabel,
  source,
  table,
  csvHref,
}: {
  /** A question or statement that the map answers. */
  title: string;
  unit: string;
  /** What one should see, in a sentence. */
  summary: ReactNode;
  shapes: Shapes;
  regions: Region[];
  /** Ascending, up to five steps. */
  scale: ScaleStep[];
  noneLabel: string;
  /** Where the boundaries come from. */
  source: string;
  table: ReactNode;
  csvHref?: string;
}) {
  const t = useTranslations('ui');
  const id = useId();
  const known = new Map(regions.map((region) => [region.id, region]));
  const drawn = shapes.regions.map((shape) => {
    const region = known.get(shape.id);
    return { shape, region, step: stepOf(region?.value ?? null, scale) };
  });

  return (
    <figure aria-labelledby={`${id}-title`} className="flex flex-col gap-4">
      <figcaption>
        <h3 id={`${id}-title`} className="text-lg">
          {title}
        </h3>
        <p className="text-sm text-muted">{t('unitOf', { unit })}</p>
      </figcaption>
      <svg
        viewBox={`-4 -4 ${shapes.width + 8} ${shapes.height + 8}`}
        role="group"
        aria-label={title}
        className="keep-colour h-auto w-full max-w-4xl overflow-visible"
      >
        <defs>
          <pattern
            id={`${id}-none`}
            width="9"
            height="9"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="9" height="9" className="fill-surface" />
            <line x1="0" x2="0" y1="0" y2="9" strokeWidth="2" className="stroke-line" />
          </pattern>
        </defs>
        {drawn.map(({ shape, region, step }) => (
          <RegionShape
            key={shape.id}
            path={shape.path}
            name={region?.name ?? shape.name}
            label={region?.label ?? noneLabel}
            href={region?.href}
            fill={step === 0 ? `url(#${id}-none)` : `var(--seq-${step})`}
          />
        ))}
        <path
          d={shapes.water}
          strokeWidth="1"
          className="pointer-events-none fill-ground stroke-line-strong"
        />
        {drawn.map(
          ({ shape, region }) =>
            region?.mark && (
              <text
                key={shape.id}
                x={shape.centre[0]}
                y={shape.centre[1]}
                textAnchor="middle"
                dominantBaseline="central"
                aria-hidden="true"
                strokeWidth="5"
                strokeLinejoin="round"
                className="pointer-events-none fill-ink stroke-ground text-[1.1rem] font-semibold [paint-order:stroke] max-sm:text-[1.7rem]"
              >
                {region.mark}
              </text>
            ),
        )}
      </svg>
      <MapLegend steps={scale} unit={unit} noneLabel={noneLabel} />
      <p className="max-w-prose">{summary}</p>
      <div className="flex flex-wrap items-start gap-x-6">
        <Details summary={t('showTable')}>{table}</Details>
        {csvHref && (
          <DownloadLink href={csvHref} kind="CSV">
            {t('downloadCsv')}
          </DownloadLink>
        )}
      </div>
      <p className="text-xs text-muted">
        {t('source')} {source}
      </p>
    </figure>
  );
}

/** 0 for none, otherwise the number of the highest step that the value reaches. */
function stepOf(value: number | null, scale: ScaleStep[]): number {
  if (value === null || value <= 0) return 0;
  const reached = scale.filter((step) => value >= step.from).length;
  return Math.max(1, reached);
}
