import { useLocale, useTranslations } from 'next-intl';
import { SimulatedTag } from '@/components/nodes/simulated-tag';
import { className } from '@/components/supply/classes';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { GRID_SOURCE } from '@/lib/features/supply/grid-intensity';
import type { ProviderEnergy } from '@/lib/features/supply/provider-energy';
import { formatAmount, formatBps } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

/** What a provider's hardware takes from the grid, figure by figure with what it rests on. */
export function EnergyFacts({ energy }: { energy: ProviderEnergy }) {
  const t = useTranslations('providers.public.energy');
  const locale = useLocale();
  const { site, intensity } = energy;
  const pue = formatAmount(BigInt(energy.pue), 2, locale, 2);
  const zone = new Intl.DisplayNames([locale], { type: 'region' }).of(energy.zone) ?? energy.zone;
  return (
    <div className="flex flex-col gap-6">
      <SummaryList
        rows={[
          {
            key: 'pue',
            term: t('pue'),
            value: t(site.pue === null ? 'pueAssumed' : 'pueConfirmed', { pue }),
          },
          {
            key: 'grid',
            term: t('grid'),
            value: (
              <span className="flex flex-col gap-1">
                {t(site.gridZone === null ? 'gridAssumed' : 'gridConfirmed', { zone })}
                <span className="text-sm text-muted">
                  {intensity === null
                    ? t('noIntensity')
                    : t('intensity', {
                        grams: formatNumber(intensity, locale),
                        year: String(GRID_SOURCE.year),
                        publisher: GRID_SOURCE.publisher,
                      })}
                </span>
              </span>
            ),
          },
          {
            key: 'renewable',
            term: t('renewable'),
            value:
              site.renewableShare === null
                ? t('renewableNone')
                : t('renewableConfirmed', {
                    share: formatBps(site.renewableShare * 100, locale, 0),
                  }),
          },
        ]}
      />
      {energy.lines.length > 0 && <EnergyTable lines={energy.lines} />}
      <p>
        <TextLink href="/supply/energy">{t('method')}</TextLink>
      </p>
    </div>
  );
}

function EnergyTable({ lines }: Pick<ProviderEnergy, 'lines'>) {
  const t = useTranslations('providers.public.energy');
  const locale = useLocale();
  return (
    <Table
      caption={t('table')}
      rows={lines}
      rowKey={({ classId }) => classId}
      columns={[
        {
          key: 'class',
          header: t('class'),
          rowHeader: true,
          cell: ({ classId }) => className(classId),
        },
        {
          key: 'watts',
          header: t('watts'),
          unit: t('wattsUnit'),
          numeric: true,
          cell: ({ watts }) => (watts === null ? t('unknown') : formatNumber(watts, locale)),
        },
        {
          key: 'kwh',
          header: t('kwh'),
          unit: t('kwhUnit'),
          numeric: true,
          cell: ({ milliwattHours }) =>
            milliwattHours === null ? t('unknown') : formatAmount(milliwattHours, 6, locale, 2),
        },
        {
          key: 'co2',
          header: t('co2'),
          unit: t('co2Unit'),
          numeric: true,
          cell: ({ milligrams }) =>
            milligrams === null ? t('unknown') : formatAmount(milligrams, 3, locale, 1),
        },
        {
          key: 'basis',
          header: t('basis'),
          cell: ({ watts, basis }) =>
            basis === 'simulated' ? <SimulatedTag /> : t(watts === null ? 'unknown' : basis),
        },
      ]}
    />
  );
}
