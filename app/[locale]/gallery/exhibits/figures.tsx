import { Countdown } from '@/components/ui/countdown';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { HourBar } from '@/components/ui/hour-bar';
import { HourRing } from '@/components/ui/hour-ring';
import type { Exhibit } from '../exhibit';

const asOf = "As of block 48'211, 12:04";

export const figures: Exhibit[] = [
  {
    name: 'Figure',
    render: () => (
      <Figures columns={2}>
        <Figure
          size="lg"
          label="Liquid coverage"
          value="118.4"
          unit="%"
          direction={{ trend: 'up', text: '2.1 points more than last month' }}
          meaning="Every hour in circulation could be paid back today, with a fifth to spare."
          asOf={asOf}
          ring={
            <HourRing
              share={1}
              mark={0.8}
              tone="good"
              label="Liquid coverage 118.4 %, floor 80 %"
              size={72}
            />
          }
        />
        <Figure
          label="In circulation"
          value="412'300"
          unit="CCH"
          also="968'905 USDC at the peg"
          direction={{ trend: 'down', text: '1.2 % less than last month' }}
          asOf={asOf}
        />
      </Figures>
    ),
  },
  {
    name: 'HourRing',
    render: () => (
      <div className="flex flex-wrap items-center gap-6">
        <HourRing share={0} label="Nothing spent" />
        <HourRing share={0.25} label="A quarter spent" tone="info" />
        <HourRing share={0.62} label="62 % spent" tone="good">
          <span className="font-semibold">62 %</span>
        </HourRing>
        <HourRing
          share={0.86}
          mark={0.8}
          label="86 %, above the mark of 80 %"
          tone="warn"
          size={72}
        />
        <HourRing share={1} label="All spent" tone="bad" size={48} />
        <HourRing share={0.4} decorative size={24} />
      </div>
    ),
  },
  {
    name: 'HourBar',
    render: () => (
      <>
        <HourBar
          share={0.62}
          label="Budget of the round"
          valueText="62'000 of 100'000 CCH"
          note="Awarded to 14 companies"
        />
        <HourBar
          share={0.94}
          tone="warn"
          mark={0.8}
          markLabel="Floor 80 %"
          label="Total coverage"
          valueText="94 %"
        />
        <HourBar share={0} label="Spent" valueText="0 CCH" tone="neutral" />
      </>
    ),
  },
  {
    name: 'Countdown',
    render: () => (
      <>
        <Countdown
          from="2026-11-20T12:00:00Z"
          until="2027-11-30T12:00:00Z"
          passed="The delay is over"
        />
        <Countdown
          from="2026-11-01T12:00:00Z"
          until="2026-11-03T12:00:00Z"
          passed="The delay is over"
        />
      </>
    ),
  },
];
