'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import type { Plot } from './plot';
import { useNear } from './use-near';

// recharts measures its box before it draws, so the server can send nothing of it. Loaded apart, it
// delays neither the page's text nor the table that says the same; and only when the reader comes
// near, because it is more than a third of all scripts and many never scroll to a chart.
const LoadedPlot = dynamic(() => import('./plot').then((module) => module.Plot), { ssr: false });

/** The drawing of a chart in a box of its final size, so that nothing moves when it comes. */
export function PlotLater({ height = 280, ...props }: ComponentProps<typeof Plot>) {
  const [box, near] = useNear<HTMLDivElement>();
  return (
    <div
      ref={box}
      aria-hidden="true"
      // A box that was never drawn is a hole on paper; the table beside it is not.
      className={`keep-colour js-only min-w-0 ${near ? '' : 'print:hidden'}`}
      style={{ height }}
    >
      {near && <LoadedPlot {...props} height={height} />}
    </div>
  );
}
