import { useLocale, useTranslations } from 'next-intl';

import { Details } from '@/components/ui/details';
import { Tag } from '@/components/ui/tag';
import {
  agrees,
  inputOf,
  outcomeOf,
  type SimulationRecord,
} from '@/lib/features/peg/simulate/record';
import { SCENARIO_KEYS, type ScenarioKey } from '@/lib/features/peg/simulate/scenarios';
import type { Outcome } from '@/lib/features/peg/simulate/summarise';
import { formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatNumber } from '@/lib/i18n/format';

import { ScenarioTable } from './scenario-table';
import { sentencesOf } from './sentences';

type Money = { symbol: string; decimals: number };

/** A simulation as a record keeps it: from what, what came out, and whether the same comes out when computed again now. */
export function SimulationView({ record, money }: { record: SimulationRecord; money: Money }) {
  const t = useTranslations('peg.simulator');
  const locale = useLocale();
  const { state, policy, severity } = inputOf(record);
  const { terms, lines } = policy;
  const outcomes = Object.fromEntries(
    SCENARIO_KEYS.map((key) => [key, outcomeOf(record, key)]),
  ) as Record<ScenarioKey, Outcome>;
  const same = agrees(record);
  return (
    <div className="flex min-w-0 flex-col items-start gap-4">
      <Tag tone={same === undefined ? 'neutral' : same ? 'good' : 'bad'}>
        {t(same === undefined ? 'record.older' : same ? 'record.agrees' : 'record.differs')}
      </Tag>
      <div className="flex max-w-prose flex-col gap-2">
        <p>
          {t('record.lead', {
            block: formatNumber(BigInt(record.block), locale),
            run: formatBps(severity.runBps, locale),
          })}
        </p>
        <p>
          {t('record.state', {
            assets: formatMoney(state.assets, money, locale),
            supply: formatHours(state.supply, locale, 0),
            backing: formatHours(state.backingHours, locale, 0),
            reference:
              state.referencePrice === undefined
                ? t('record.noReference')
                : formatMoney(state.referencePrice, money, locale),
          })}
        </p>
        <p>
          {t('record.terms', {
            price: formatMoney(terms.price, money, locale),
            mintFee: formatBps(terms.mintFeeBps, locale),
            redeemFee: formatBps(terms.redeemFeeBps, locale),
            slow: formatBps(lines.slowBps, locale),
            halt: formatBps(lines.haltBps, locale),
          })}
        </p>
      </div>
      <div className="w-full min-w-0">
        <ScenarioTable outcomes={outcomes} money={money} />
      </div>
      <Details summary={t('record.inWords')}>
        <dl className="flex flex-col gap-3">
          {SCENARIO_KEYS.map((key) => (
            <div key={key}>
              <dt className="font-semibold">{t(`scenario.${key}.name`)}</dt>
              <dd className="max-w-prose">{sentencesOf(outcomes[key], { t, locale, money })}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  );
}
