import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AsOfLine } from '@/components/framework/as-of-line';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { AsOf, SettlementAsset } from '@/lib/features/framework/schema';
import type { Geography } from '@/lib/features/supply/geo/geographies';
import type { SupplyFilter as Filter, SupplyView } from '@/lib/features/supply/schema';
import { ClassChart } from './class-chart';
import { SupplyFigures } from './supply-figures';
import { SupplyFilter } from './supply-filter';
import { SupplyMap } from './supply-map';
import { SupplyTable } from './supply-table';

/** Filter, figures, map, chart and table of one view of the supply: the whole of it, or a part. */
export function SupplyParts({
  view,
  geography,
  filter,
  at,
  price,
  asset,
  children,
}: {
  view: SupplyView;
  geography: Geography;
  filter: Filter;
  at: AsOf;
  price: bigint | undefined;
  asset: SettlementAsset;
  /** Stands below map and chart: the history, which only the whole supply has. */
  children?: ReactNode;
}) {
  const t = useTranslations('supply.public');
  const { supply } = view;
  if (view.regions.length === 0)
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={<TextLink href="/providers">{t('emptyAction')}</TextLink>}
      >
        {t('emptyText')}
      </EmptyState>
    );
  return (
    <>
      <SupplyFilter filter={filter} regions={view.regions} classes={view.classes} />
      {supply.lines.length === 0 ? (
        <Section id="figures" title={t('figures.title')}>
          <EmptyState
            title={t('filter.nothingTitle')}
            action={<TextLink href="/supply">{t('all')}</TextLink>}
          >
            {t('filter.nothingText')}
          </EmptyState>
        </Section>
      ) : (
        <>
          <Section id="figures" title={t('figures.title')}>
            <SupplyFigures supply={supply} online={view.online} price={price} asset={asset} />
            <AsOfLine blockNumber={at.blockNumber} time={at.time} silentSince={at.silentSince} />
          </Section>
          <Section id="places" title={t('placesTitle')}>
            <SupplyMap
              geography={geography}
              regions={view.byRegion}
              classId={filter.classId}
              chosen={filter.region}
            />
            {view.byClass.length > 1 && <ClassChart classes={view.byClass} />}
            {children}
          </Section>
          <Section id="table" title={t('table.title')}>
            <SupplyTable supply={supply} filter={filter} />
          </Section>
        </>
      )}
    </>
  );
}
