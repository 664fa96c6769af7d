'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import type { Plot } from './plot';

// recharts measures its box before it draws, so the server can send nothing of it. Loaded apart, it
// delays neither the page's text nor the table that says the same.
const LoadedPlot = dynamic(() => import('./plot').then((module) => module.Plot), { ssr: false });

/** The drawing of a chart in a box of its final size, so that nothing moves when it comes. */
export function PlotLater({ height = 280, ...props }: ComponentProps<typeof Plot>) {
  return (
    <div aria-hidden="true" className="keep-colour js-only min-w-0" style={{ height }}>
      <LoadedPlot {...props} height={height} />
    </div>
  );
}
