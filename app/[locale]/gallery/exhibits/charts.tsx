import { AreaChart } from '@/components/charts/area-chart';
import { BarChart } from '@/components/charts/bar-chart';
import type { Point } from '@/components/charts/data';
import { LineChart } from '@/components/charts/line-chart';
import { StepChart } from '@/components/charts/step-chart';
import type { Exhibit } from '../exhibit';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];

function points(series: Record<string, number[]>, digits: number, timed = false): Point[] {
  return months.map((month, index) => {
    const values = Object.fromEntries(
      Object.entries(series).map(([key, list]) => [key, list[index] ?? null]),
    );
    return {
      label: `${month} 2026`,
      at: timed ? Date.UTC(2026, index, 1) : undefined,
      values,
      texts: Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          value === null ? '–' : value.toFixed(digits),
        ]),
      ),
    };
  });
}

export const charts: Exhibit[] = [
  {
    name: 'LineChart',
    render: () => (
      <LineChart
        title="Has the reserve kept above its floor?"
        unit="%"
        summary="Liquid coverage stayed above the floor of 100 % in every month and stands at 118 %."
        data={{
          axis: 'Month',
          series: [
            { key: 'liquid', label: 'Liquid coverage' },
            { key: 'total', label: 'Total coverage', estimated: true },
          ],
          points: points(
            {
              liquid: [124, 121, 119, 112, 104, 107, 111, 114, 116, 116, 118],
              total: [151, 149, 146, 140, 131, 133, 138, 141, 144, 145, 148],
            },
            1,
            true,
          ),
          references: [{ value: 100, label: 'Floor 100 %' }],
        }}
      />
    ),
  },
  {
    name: 'StepChart',
    render: () => (
      <StepChart
        title="How has the peg followed the market?"
        unit="USDC per CCH"
        summary="The peg fell five times, each time by less than the reference price."
        data={{
          axis: 'Month',
          series: [
            { key: 'peg', label: 'Peg price' },
            { key: 'reference', label: 'Reference price' },
          ],
          points: points(
            {
              peg: [2.6, 2.6, 2.55, 2.55, 2.5, 2.5, 2.45, 2.45, 2.4, 2.4, 2.35],
              reference: [2.61, 2.57, 2.53, 2.5, 2.47, 2.46, 2.41, 2.4, 2.36, 2.33, 2.31],
            },
            2,
            true,
          ),
        }}
      />
    ),
  },
  {
    name: 'AreaChart',
    render: () => (
      <AreaChart
        title="Who holds the hours in circulation?"
        unit="thousand CCH"
        summary="Grants grew from a fifth to a third of all hours; paid hours stayed level."
        data={{
          axis: 'Month',
          series: [
            { key: 'paid', label: 'Bought' },
            { key: 'grants', label: 'Granted' },
            { key: 'escrow', label: 'In escrow' },
            { key: 'lost', label: 'Unclaimed', estimated: true },
          ],
          points: points(
            {
              paid: [180, 186, 190, 192, 201, 204, 206, 204, 205, 207, 209],
              grants: [48, 52, 60, 74, 80, 92, 101, 110, 118, 126, 134],
              escrow: [20, 22, 25, 21, 28, 30, 32, 31, 35, 38, 41],
              lost: [4, 5, 6, 8, 9, 11, 14, 17, 20, 24, 28],
            },
            0,
          ),
        }}
      />
    ),
  },
  {
    name: 'BarChart',
    render: () => (
      <BarChart
        title="Which providers carry the supply?"
        unit="H100-hours a day"
        summary="The largest of three providers carries 63 %, below the share cap."
        data={{
          axis: 'Provider',
          series: [
            { key: 'committed', label: 'Committed' },
            { key: 'free', label: 'Free', estimated: true },
          ],
          points: [
            {
              label: 'Lorzen',
              values: { committed: 1152, free: 300 },
              texts: { committed: "1'152", free: '300' },
            },
            {
              label: 'Léman',
              values: { committed: 688, free: 410 },
              texts: { committed: '688', free: '410' },
            },
            {
              label: 'Aare',
              values: { committed: 120, free: 0 },
              texts: { committed: '120', free: '0' },
            },
          ],
        }}
      />
    ),
  },
];
