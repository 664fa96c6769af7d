import { useLocale, useTranslations } from 'next-intl';
import { BarChart } from '@/components/charts/bar-chart';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { HourBar } from '@/components/ui/hour-bar';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import { toDisplayNumber, WAD } from '@/lib/core/units';
import type { EnergyDto, EnergyLine } from '@/lib/features/supply/schema';
import { basisOf } from '@/lib/features/supply/energy-api';
import { GRID_SOURCE } from '@/lib/features/supply/grid-intensity';
import { formatAmount, formatBps } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';
import { className } from './classes';
import { regionName } from './regions';

/** mWh in a GWh and mg in a tonne are powers of ten: digits to cut. */
const GWH = 12;
const TONNE = 9;

export function EnergyFigures({ energy }: { energy: EnergyDto }) {
  const t = useTranslations('supply.public.energy');
  const locale = useLocale();
  const { total, ceiling } = energy;
  const hours = total.hours / WAD;
  const tonnes = total.mgAYear / 10n ** BigInt(TONNE);
  const ceilingTonnes = ceiling.tonnes;
  return (
    <div className="flex flex-col gap-6">
      <Figures columns={3}>
        <Figure
          label={t('carbon')}
          value={formatAmount(total.mgAYear, TONNE, locale, 0)}
          unit={t('carbonUnit')}
          meaning={t('carbonMeaning')}
        />
        <Figure
          label={t('energy')}
          value={formatAmount(total.mWhAYear, GWH, locale, 2)}
          unit={t('energyUnit')}
          meaning={t('energyMeaning', {
            measured: formatBps(total.measuredUnitsBps, locale, 0),
            simulated: formatBps(total.simulatedUnitsBps, locale, 0),
          })}
        />
        {hours > 0n && (
          <Figure
            label={t('perHour')}
            value={formatAmount(total.mWhAYear / hours, 6, locale, 2)}
            unit={t('perHourUnit')}
            meaning={t('perHourMeaning', {
              grams: formatAmount(total.mgAYear / hours, 3, locale, 0),
            })}
          />
        )}
      </Figures>
      {total.simulatedUnitsBps > 0 && (
        <p className="max-w-prose border-s-4 border-warn ps-3">{t('simulatedNote')}</p>
      )}
      {ceilingTonnes === null ? (
        <p className="text-muted">{t('noCeiling')}</p>
      ) : (
        <div className="max-w-2xl">
          <HourBar
            label={t('ceilingBar')}
            share={Number(tonnes) / ceilingTonnes}
            valueText={t('ceilingText', {
              tonnes: formatNumber(tonnes, locale),
              ceiling: formatNumber(ceilingTonnes, locale),
            })}
            tone={tonnes > BigInt(ceilingTonnes) ? 'bad' : 'info'}
            note={tonnes > BigInt(ceilingTonnes) ? t('over') : undefined}
          />
        </div>
      )}
    </div>
  );
}

export function EnergyTable({ lines }: { lines: readonly EnergyLine[] }) {
  const t = useTranslations('supply.public.energy');
  const locale = useLocale();
  const basis = ({ measuredBps, simulatedBps }: EnergyLine) => {
    const word = basisOf(measuredBps, simulatedBps);
    if (word !== 'mixed') return t(word);
    return t('mixed', {
      measured: formatBps(measuredBps, locale, 0),
      simulated: formatBps(simulatedBps, locale, 0),
    });
  };
  return (
    <Table
      caption={t('tableTitle')}
      captionHidden
      rows={lines}
      rowKey={(line) => `${line.region} ${line.classId}`}
      columns={[
        {
          key: 'region',
          header: t('region'),
          rowHeader: true,
          cell: (line) => regionName(line.region),
        },
        { key: 'class', header: t('class'), cell: (line) => className(line.classId) },
        {
          key: 'units',
          header: t('units'),
          numeric: true,
          cell: (line) => formatNumber(line.units, locale),
        },
        {
          key: 'kwh',
          header: t('kwh'),
          unit: t('kwhUnit'),
          numeric: true,
          cell: (line) =>
            line.mWhPerHour === null ? '–' : formatAmount(line.mWhPerHour, 3, locale, 0),
        },
        {
          key: 'co2',
          header: t('co2'),
          unit: t('co2Unit'),
          numeric: true,
          cell: (line) =>
            line.mgPerHour === null ? '–' : formatAmount(line.mgPerHour, 3, locale, 1),
        },
        { key: 'basis', header: t('basis'), cell: basis },
      ]}
    />
  );
}

export function WasteChart({ waste }: Pick<EnergyDto, 'waste'>) {
  const t = useTranslations('supply.public.energy');
  const locale = useLocale();
  const tonnes = (grams: bigint) => formatAmount(grams, 6, locale, 1);
  return (
    <BarChart
      title={t('wasteChart')}
      unit={t('wasteUnit')}
      summary={t('wasteSummary', {
        total: tonnes(waste.grams),
        known: formatBps(waste.knownBps, locale, 0),
      })}
      data={{
        axis: t('wasteAxis'),
        series: [{ key: 'mass', label: t('wasteSeries'), estimated: true }],
        points: waste.byYear.map(({ year, grams }) => ({
          label: String(year),
          values: { mass: toDisplayNumber(grams, 6, 2) },
          texts: { mass: tonnes(grams) },
        })),
      }}
    />
  );
}

/** Every step and assumption, with its source. */
export function EnergyMethod({ energy }: { energy: EnergyDto }) {
  const t = useTranslations('supply.public.energy');
  const locale = useLocale();
  const country = new Intl.DisplayNames([locale], { type: 'region' });
  const grids = energy.grids.map(({ zone, intensity }) =>
    intensity === null
      ? t('gridNone', { zone: country.of(zone) ?? zone })
      : t('gridOne', {
          zone: country.of(zone) ?? zone,
          intensity: formatNumber(intensity, locale),
        }),
  );
  const rows = [
    [
      'power',
      t('powerText', {
        measured: formatBps(energy.total.measuredUnitsBps, locale, 0),
        simulated: formatBps(energy.total.simulatedUnitsBps, locale, 0),
      }),
    ],
    ['host', t('hostText')],
    ['pue', t('pueText', { share: formatBps(energy.pueKnownBps, locale, 0) })],
    [
      'grid',
      t('gridText', {
        grids: grids.join(', '),
        year: String(GRID_SOURCE.year),
        publisher: GRID_SOURCE.publisher,
        via: GRID_SOURCE.via,
        licence: GRID_SOURCE.licence,
      }),
    ],
    ['waste', t('wasteText')],
  ] as const;
  return <SummaryList rows={rows.map(([key, value]) => ({ key, term: t(key), value }))} />;
}
