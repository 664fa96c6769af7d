'use client';

import { useTranslations } from 'next-intl';
import { AsOfLine } from '@/components/framework/as-of-line';
import type { Transparency } from '@/lib/features/transparency/schema';
import { CirculationFigure } from './circulation-figure';
import { CoverageFigure } from './coverage-figure';
import { GrantsFigure } from './grants-figure';
import type { HeadlineProps } from './headline-props';
import { PegFigure } from './peg-figure';
import { SupplyFigure } from './supply-figure';
import { useTransparency } from './use-transparency';

/** The five figures of the programme. Written by the server; they renew themselves once scripts run. */
export function HeadlineFigures({
  initial,
  asset,
  month,
  healthyBps,
}: Omit<HeadlineProps, 'figures'> & { initial: Transparency; healthyBps: number }) {
  const t = useTranslations('overview.public.figures');
  const figures = useTransparency(initial);
  const shared = { figures, asset, month };
  return (
    <div className="flex flex-col gap-6">
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-12">
        <div className="lg:col-span-5">
          <CoverageFigure {...shared} healthyBps={healthyBps} />
        </div>
        <div className="grid grid-cols-1 content-between gap-x-10 gap-y-10 sm:grid-cols-2 lg:col-span-7">
          <PegFigure {...shared} />
          <CirculationFigure {...shared} />
          <SupplyFigure {...shared} />
          <GrantsFigure {...shared} />
        </div>
      </div>
      <div className="flex flex-wrap gap-x-4">
        <AsOfLine
          blockNumber={figures.block.number}
          time={Number(figures.block.timestamp) * 1_000}
        />
        <p className="js-only text-sm text-muted">{t('live')}</p>
      </div>
    </div>
  );
}
