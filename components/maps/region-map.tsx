import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { Details } from '@/components/ui/details';
import { DownloadLink } from '@/components/ui/download-link';
import { MapLegend, type ScaleStep } from './map-legend';
import { RegionShape } from './region-shape';
import type { Shapes } from './shapes';
import { ZoomFrame } from './zoom-frame';

export type Region = {
  id: string;
  name: string;
  /** What decides the shade; null or 0 is hatched as having none. */
  value: number | null;
  /** The value in words with its unit: read out, and shown when pointed at. */
  label: string;
  /** Not measured: hatched above its shade. Say so in the label as well. */
  estimated?: boolean;
  /** Stands on the map: a code and, where there is room below it, the amount, so that no shade has to be read. */
  mark?: string;
  amount?: string;
  /** What the page is narrowed down to. */
  chosen?: boolean;
  href?: string;
};

/** Below this width or height, in the units of a map 800 wide, a region has no room for its amount. */
const ROOM = 64;

/**
 * Regions shaded by amount, drawn on the server. Each is reached by keyboard, in the order of the names, and says its value;
 * those with an `href` are links. Everything stands in the table twin as well.
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
  const drawn = shapes.regions
    .map((shape) => {
      const region = known.get(shape.id);
      return { shape, region, step: stepOf(region?.value ?? null, scale) };
    })
    .sort((a, b) => a.shape.name.localeCompare(b.shape.name));
  const estimated = regions.some((region) => region.estimated);
  const large = (shapes.width / 800) * ROOM;

  return (
    <figure aria-labelledby={`${id}-title`} className="flex flex-col gap-4">
      <figcaption>
        <h3 id={`${id}-title`} className="text-lg">
          {title}
        </h3>
        <p className="text-sm text-muted">{t('unitOf', { unit })}</p>
      </figcaption>
      <ZoomFrame
        extent={{ width: shapes.width, height: shapes.height }}
        label={title}
        labels={{
          group: t('zoom.group'),
          in: t('zoom.in'),
          out: t('zoom.out'),
          all: t('zoom.all'),
          left: t('zoom.left'),
          right: t('zoom.right'),
          up: t('zoom.up'),
          down: t('zoom.down'),
          hint: t('zoom.hint'),
        }}
        className={`keep-colour h-auto w-full overflow-hidden ${shapes.height > shapes.width ? 'max-h-[80vh] max-w-2xl' : 'max-w-4xl'}`}
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
          <pattern
            id={`${id}-estimate`}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-45)"
          >
            <line x1="0" x2="0" y1="0" y2="7" strokeWidth="2" className="stroke-ground" />
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
            texture={region?.estimated && step > 0 ? `url(#${id}-estimate)` : undefined}
            chosen={region?.chosen}
          />
        ))}
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
                {region.amount && Math.min(...shape.size) > large && (
                  <tspan
                    x={shape.centre[0]}
                    dy="1.25em"
                    className="text-[0.85rem] font-normal max-sm:hidden"
                  >
                    {region.amount}
                  </tspan>
                )}
              </text>
            ),
        )}
      </ZoomFrame>
      <MapLegend
        steps={scale}
        unit={unit}
        noneLabel={noneLabel}
        estimateLabel={estimated ? t('estimated') : undefined}
      />
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
