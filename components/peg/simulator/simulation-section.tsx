import { useTranslations } from 'next-intl';

import { Section } from '@/components/ui/section';
import type { SimulationRecord } from '@/lib/features/peg/simulate/record';

import { SimulationView } from './simulation-view';

/** The simulation of a proposal under its own heading. */
export function SimulationSection({
  record,
  money,
}: {
  record: SimulationRecord;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('peg.simulator.record');
  return (
    <Section id="storms" title={t('title')}>
      <SimulationView record={record} money={money} />
    </Section>
  );
}
