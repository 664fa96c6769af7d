'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';

import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import { objectionsToLines, objectionsToPeg } from '@/lib/features/peg/rules';
import {
  initialText,
  LINE_FIELDS,
  parseText,
  queryOf,
  readScenario,
  readText,
  TERM_FIELDS,
  type Address,
  type FieldName,
  type Parsed,
} from '@/lib/features/peg/simulate/address';
import type { Basis } from '@/lib/features/peg/simulate/basis';
import { SCENARIO_KEYS } from '@/lib/features/peg/simulate/scenarios';

import { AssumptionFields } from './assumption-fields';
import { Controls } from './controls';
import { EffectsTable } from './effects-table';
import { outcomesOf } from './outcomes-of';
import { ScenarioTable } from './scenario-table';
import { simulateBoth } from './simulate-both';
import { sentencesOf } from './sentences';
import { Storm } from './storm';
import { Verdict } from './verdict';

type Money = { symbol: string; decimals: number };

/** Long enough that dragging writes the address once and not at every step. */
const ADDRESS_DELAY_MS = 300;

/** The whole simulator: what is typed or dragged, and what would come of it, computed here in the browser. */
export function Simulator({
  basis,
  money,
  address,
  enactAt,
  mayPropose,
}: {
  basis: Basis;
  money: Money;
  /** Of the page, as it was asked for. */
  address: Address;
  /** The earliest time at which a proposal of now could run. */
  enactAt: Date;
  mayPropose: boolean;
}) {
  const t = useTranslations('peg.simulator');
  const locale = useLocale();
  const initial = useMemo(() => initialText(basis, money.decimals), [basis, money.decimals]);
  const [text, setText] = useState(() => readText(address, initial));
  const [scenario, setScenario] = useState(() => readScenario(address));
  const reading = useMemo(() => parseText(text, money.decimals), [text, money.decimals]);
  const parsed = useLastParsed(reading.parsed, () => parseText(initial, money.decimals).parsed);
  useAddress(queryOf(text, initial, scenario));

  // The hand on a handle comes first; the figures follow when there is time.
  const played = useDeferredValue(parsed);
  const both = useMemo(() => simulateBoth(basis, played), [basis, played]);

  const change = (name: FieldName, value: string) =>
    setText((before) => ({ ...before, [name]: value }));
  const wrong = reading.wrong ?? [];
  const changedTerms = TERM_FIELDS.some((name) => text[name] !== initial[name]);
  const changedLines = LINE_FIELDS.some((name) => text[name] !== initial[name]);
  const { terms, lines } = parsed.policy;
  const objections = objectionsToPeg(
    {
      current: basis.terms,
      changedAt: basis.changedAt,
      supply: basis.state.supply,
      assets: basis.state.assets,
      floorBps: basis.lines.floorBps,
    },
    terms,
    enactAt,
  );
  const compared = changedTerms || changedLines ? both.inForce : undefined;

  return (
    <form method="get" onSubmit={(event) => event.preventDefault()} className="flex flex-col">
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-12">
        <div className="lg:col-span-5">
          <Controls {...{ text, initial, wrong, basis, money }} onChange={change} />
        </div>
        <div className="flex min-w-0 flex-col gap-10 lg:col-span-7">
          <Verdict
            {...{ text, changedTerms, changedLines, objections, money, mayPropose }}
            lineObjections={objectionsToLines(lines)}
            stale={basis.state.oracleStale}
          />
          <section aria-labelledby="effects" className="flex min-w-0 flex-col gap-4">
            <h2 id="effects" className="text-xl">
              {t('effectsTitle')}
            </h2>
            <EffectsTable
              before={both.before}
              after={both.after}
              amount={played.amount}
              budget={played.budget}
              money={money}
            />
          </section>
          <Storm
            {...{ text, wrong, scenario, money, both, lines: played.policy.lines }}
            compared={compared?.[scenario].days}
            onChange={change}
            onPick={setScenario}
          />
        </div>
      </div>
      <Section id="all" title={t('allTitle')} lead={t('allLead')}>
        <ScenarioTable
          outcomes={outcomesOf(both.tried)}
          inForce={compared && outcomesOf(compared)}
          money={money}
        />
        <dl className="flex flex-col gap-3">
          {SCENARIO_KEYS.map((key) => (
            <div key={key} className="grid gap-x-6 md:grid-cols-[14rem_1fr]">
              <dt className="font-semibold">{t(`scenario.${key}.name`)}</dt>
              <dd className="max-w-prose">
                {sentencesOf(both.tried[key].outcome, { t, locale, money })}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="assumptions" title={t('assumptionsTitle')} lead={t('assumptionsLead')}>
        <ul className="flex max-w-prose list-disc flex-col gap-2 ps-5">
          {(['nobody', 'capacity', 'market', 'daily'] as const).map((key) => (
            <li key={key}>{t(`given.${key}`)}</li>
          ))}
        </ul>
        <Details summary={t('changeAssumptions')}>
          <AssumptionFields {...{ text, wrong }} onChange={change} />
        </Details>
      </Section>
      <noscript>
        <button type="submit" className="mt-6 link">
          {t('compute')}
        </button>
      </noscript>
    </form>
  );
}

/** What could be read last: while a field holds no number, the figures stay as they were. */
function useLastParsed(parsed: Parsed | undefined, first: () => Parsed | undefined): Parsed {
  const [last, setLast] = useState(() => parsed ?? first());
  if (parsed && parsed !== last) setLast(parsed);
  const current = parsed ?? last;
  if (!current) throw new Error('what is in force can always be read');
  return current;
}

/** Keeps the page's address at `query`, without a step in the history for each move of a handle. */
function useAddress(query: string): void {
  const written = useRef(query);
  useEffect(() => {
    if (written.current === query) return;
    const timer = setTimeout(() => {
      written.current = query;
      window.history.replaceState(null, '', `${window.location.pathname}${query}`);
    }, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [query]);
}
