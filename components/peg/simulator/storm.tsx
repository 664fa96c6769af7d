'use client';

import { useLocale, useTranslations } from 'next-intl';

import { Select } from '@/components/ui/select';
import { SliderField } from '@/components/ui/slider-field';
import type { Thresholds } from '@/lib/features/peg/schema';
import type { FieldName, SimulatorText } from '@/lib/features/peg/simulate/address';
import type { Day } from '@/lib/features/peg/simulate/play-scenario';
import {
  DEFAULT_SEVERITY,
  RUN_BPS,
  SCENARIO_KEYS,
  SHOCK_DAY,
  type ScenarioKey,
} from '@/lib/features/peg/simulate/scenarios';

import { ScenarioChart } from './scenario-chart';
import { sentencesOf } from './sentences';
import type { Both } from './simulate-both';

type Money = { symbol: string; decimals: number };

/** One storm at a time: which, how hard, and the days of it. */
export function Storm({
  text,
  wrong,
  scenario,
  money,
  both,
  lines,
  compared,
  onChange,
  onPick,
}: {
  text: SimulatorText;
  wrong: readonly FieldName[];
  scenario: ScenarioKey;
  money: Money;
  both: Both;
  lines: Thresholds;
  /** The same storm under what is in force, when that differs. */
  compared: readonly Day[] | undefined;
  onChange: (name: FieldName, value: string) => void;
  onPick: (scenario: ScenarioKey) => void;
}) {
  const t = useTranslations('peg.simulator');
  const locale = useLocale();
  const { days, outcome } = both.tried[scenario];
  return (
    <section aria-labelledby="storm" className="flex min-w-0 flex-col gap-5">
      <h2 id="storm" className="text-xl">
        {t('stormTitle')}
      </h2>
      <Select
        name="scenario"
        id="simulator-scenario"
        label={t('which')}
        value={scenario}
        onChange={({ currentTarget }) => {
          const key = SCENARIO_KEYS.find((one) => one === currentTarget.value);
          if (key) onPick(key);
        }}
        options={SCENARIO_KEYS.map((key) => ({ value: key, label: t(`scenario.${key}.name`) }))}
      />
      <p className="max-w-prose text-muted">
        {t(`scenario.${scenario}.what`, {
          day: SHOCK_DAY,
          fall: DEFAULT_SEVERITY.priceFallBps / 100,
          exit: DEFAULT_SEVERITY.exitBps / 100,
        })}
      </p>
      {(scenario === 'run' || scenario === 'together') && (
        <SliderField
          name="run"
          id="simulator-run"
          label={t('field.run')}
          hint={t('runHint')}
          suffix="%"
          value={text.run}
          onChange={(value) => onChange('run', value)}
          {...(wrong.includes('run') ? { error: t('wrongRun') } : {})}
          least={RUN_BPS.least / 100}
          most={RUN_BPS.most / 100}
          step={1}
          decimals={0}
        />
      )}
      <ScenarioChart
        {...{ scenario, days, lines, money }}
        inForce={compared}
        summary={sentencesOf(outcome, { t, locale, money })}
      />
    </section>
  );
}
