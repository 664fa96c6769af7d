'use client';

import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { Icon, type IconName } from '@/components/ui/icon';
import { useWheelZoom } from './use-wheel-zoom';
import {
  centreOn,
  changeView,
  MAX_ZOOM,
  shows,
  viewBoxOf,
  wholeOf,
  type Extent,
  type View,
} from './view-box';

export type ZoomLabels = Record<
  'group' | 'in' | 'out' | 'all' | 'left' | 'right' | 'up' | 'down' | 'hint',
  string
>;
type Change = Parameters<typeof changeView>[2];

const KEYS: Record<string, Change> = {
  '+': { factor: 1.6 },
  '=': { factor: 1.6 },
  '-': { factor: 1 / 1.6 },
  '0': { factor: 0 },
  ArrowLeft: { right: -0.25 },
  ArrowRight: { right: 0.25 },
  ArrowUp: { down: -0.25 },
  ArrowDown: { down: 0.25 },
};

const PANS: { key: 'left' | 'up' | 'down' | 'right'; icon: IconName; by: Change }[] = [
  { key: 'left', icon: 'back', by: { right: -0.25 } },
  { key: 'up', icon: 'up', by: { down: -0.25 } },
  { key: 'down', icon: 'down', by: { down: 0.25 } },
  { key: 'right', icon: 'forward', by: { right: 0.25 } },
];

/**
 * A server-drawn map that comes nearer: by buttons, by + − 0 and arrows while something in it has the focus, and by the wheel
 * with Ctrl, so that scrolling past it never catches. Without scripts the whole map stands there. What the keyboard reaches is
 * brought into sight.
 */
export function ZoomFrame({
  extent,
  label,
  labels,
  className,
  children,
}: {
  extent: Extent;
  label: string;
  labels: ZoomLabels;
  className?: string;
  children: ReactNode;
}) {
  const [view, setView] = useState<View>(() => wholeOf(extent));
  const drawing = useRef<SVGSVGElement>(null);
  const change = (by: Change) => setView((before) => changeView(before, extent, by));
  useWheelZoom(drawing, change);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    // At the whole map the arrows scroll the page, as everywhere.
    if (!by || (by.factor === undefined && view.zoom === 1)) return;
    event.preventDefault();
    change(by);
  };
  const onFocus = ({ target }: FocusEvent<Element>) => {
    const shape = target.querySelector('path');
    if (view.zoom === 1 || !shape) return;
    const box = shape.getBBox();
    const middle: [number, number] = [box.x + box.width / 2, box.y + box.height / 2];
    setView((before) => (shows(before, extent, box) ? before : centreOn(before, extent, middle)));
  };

  const button = (key: keyof ZoomLabels, icon: IconName, by: Change, off = false) => (
    <button
      key={key}
      type="button"
      aria-label={labels[key]}
      aria-disabled={off}
      onClick={() => !off && change(by)}
      className={buttonStyle(
        'secondary',
        'min-w-11 px-0! aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-muted',
      )}
    >
      <Icon name={icon} />
    </button>
  );

  return (
    <div className="flex flex-col gap-3">
      <svg
        ref={drawing}
        viewBox={viewBoxOf(view, extent)}
        role="group"
        aria-label={label}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        data-zoomed={view.zoom > 1}
        className={className}
      >
        {children}
      </svg>
      <div
        role="group"
        aria-label={labels.group}
        className="flex js-only flex-wrap items-center gap-2"
        data-print="hide"
      >
        {button('in', 'plus', { factor: 1.6 }, view.zoom >= MAX_ZOOM)}
        {button('out', 'dash', { factor: 1 / 1.6 }, view.zoom === 1)}
        {PANS.map(({ key, icon, by }) => button(key, icon, by, view.zoom === 1))}
        <button
          type="button"
          aria-disabled={view.zoom === 1}
          onClick={() => setView(wholeOf(extent))}
          className={buttonStyle('quiet', 'aria-disabled:text-muted aria-disabled:no-underline')}
        >
          {labels.all}
        </button>
        <span className="text-sm text-muted max-sm:hidden">{labels.hint}</span>
      </div>
    </div>
  );
}
