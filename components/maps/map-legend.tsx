import { useTranslations } from 'next-intl';

export type ScaleStep = { from: number; label: string };

/** Always visible: a shade means nothing without it. */
export function MapLegend({
  steps,
  unit,
  noneLabel,
  estimateLabel,
}: {
  steps: ScaleStep[];
  unit: string;
  noneLabel: string;
  /** Where a region is hatched above its shade. */
  estimateLabel?: string;
}) {
  const t = useTranslations('ui');
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <span className="text-muted">
        {t('mapLegend')} ({unit})
      </span>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        <li className="flex items-center gap-2">
          <span className="size-5 border border-line-strong bg-surface hatched text-line" />
          {noneLabel}
        </li>
        {steps.map((step, index) => (
          <li key={step.from} className="flex items-center gap-2">
            <span
              className="keep-colour size-5 border border-line-strong"
              style={{ background: `var(--seq-${index + 1})` }}
            />
            {step.label}
          </li>
        ))}
        {estimateLabel && (
          <li className="flex items-center gap-2">
            <span className="keep-colour size-5 border border-line-strong bg-(--seq-3) hatched text-ground" />
            {estimateLabel}
          </li>
        )}
      </ul>
    </div>
  );
}
