'use client';

import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';

import { FieldError } from './field-error';
import { inputStyle } from './field';
import { Hint } from './hint';
import { ReactAriaLocale } from './react-aria-locale';
import { useScripted } from './use-scripted';

/**
 * A number to type or to drag. Typing is exact and may leave the track; dragging, or the arrow keys on the handle, moves in
 * steps between its ends. The value is text, so that no digit is lost: it is parsed at the edge.
 */
export function SliderField({
  name,
  id = name,
  label,
  hint,
  error,
  suffix,
  value,
  onChange,
  least,
  most,
  step,
  decimals,
  mark,
}: {
  name: string;
  id?: string;
  label: string;
  hint?: string;
  error?: string;
  /** The unit. */
  suffix: string;
  value: string;
  onChange: (value: string) => void;
  /** Ends and steps of the track, in the unit. */
  least: number;
  most: number;
  step: number;
  /** Digits after the point that dragging writes. */
  decimals: number;
  /** Where the value stands today. */
  mark?: number;
}) {
  const scripted = useScripted();
  const number = Number(value.replace(/['’ _]/g, ''));
  const shown = Number.isFinite(number) && value.trim() !== '' ? number : least;
  const placed = Math.min(most, Math.max(least, shown));
  const share = (at: number) => (most > least ? ((at - least) / (most - least)) * 100 : 0);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-4">
        <label htmlFor={id} className="min-w-0 font-semibold text-balance">
          {label}
        </label>
        <span className="flex w-36 shrink-0">
          <input
            type="text"
            id={id}
            name={name}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={describedBy || undefined}
            aria-invalid={error ? true : undefined}
            className={inputStyle(Boolean(error), 'min-w-0 text-end')}
          />
          <span className="flex items-center rounded-e-sm border-y border-e border-line-strong bg-sunken px-2.5 text-sm whitespace-nowrap text-muted">
            {suffix}
          </span>
        </span>
      </div>
      <FieldError id={`${id}-error`} error={error} />
      <ReactAriaLocale>
        <Slider
          aria-label={label}
          value={placed}
          onChange={(next) => onChange(next.toFixed(decimals))}
          minValue={least}
          maxValue={most}
          step={step}
          isDisabled={!scripted || most <= least}
          formatOptions={{ maximumFractionDigits: decimals }}
          className="js-only"
        >
          <SliderTrack className="group/track relative h-8 w-full cursor-pointer">
            <span className="absolute inset-x-0 top-1/2 h-1.5 -translate-y-1/2 bg-line" />
            <span
              className="keep-colour absolute start-0 top-1/2 h-1.5 -translate-y-1/2 bg-accent"
              style={{ width: `${share(placed)}%` }}
            />
            {mark !== undefined && mark >= least && mark <= most && (
              <span
                className="keep-colour absolute top-1/2 h-4 w-0.5 -translate-y-1/2 bg-ink"
                style={{ insetInlineStart: `${share(mark)}%` }}
              />
            )}
            <SliderThumb className="top-1/2 size-6 cursor-grab rounded-full border-2 border-surface bg-accent data-dragging:cursor-grabbing data-dragging:bg-accent-strong data-focus-visible:outline-3 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent" />
          </SliderTrack>
        </Slider>
      </ReactAriaLocale>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}
