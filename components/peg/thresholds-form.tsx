'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

import { DecisionForm } from '@/components/enact/decision-form';
import { ReasonField } from '@/components/enact/reason-field';
import { useDecision } from '@/components/enact/use-decision';
import { useReview } from '@/components/enact/use-review';
import { NumberField } from '@/components/ui/number-field';
import { parseDecimal, toDecimalString } from '@/lib/core/units';
import { proposeThresholds } from '@/lib/features/peg/actions';
import type { Thresholds } from '@/lib/features/peg/schema';
import type { Prefilled } from '@/lib/features/peg/simulate/address';
import type { Basis } from '@/lib/features/peg/simulate/basis';
import { isPlayable } from '@/lib/features/peg/simulate/policy';
import { formatBps, formatHours } from '@/lib/i18n/amounts';

import { ProposalSimulation } from './simulator/proposal-simulation';

/** The lines in basis points: field, label, and name in the simulator's address. */
const LINES = [
  ['floorBps', 'floor', 'floor'],
  ['healthyBps', 'healthy', 'healthy'],
  ['slowBps', 'slow', 'slow'],
  ['haltBps', 'halt', 'halt'],
  ['haircutBps', 'haircut', 'haircut'],
  ['backingShareBps', 'backingShare', 'share'],
] as const;

export function ThresholdsForm({
  current,
  prefilled,
  basis,
  money,
}: {
  current: Thresholds;
  /** What the simulator sent along. */
  prefilled: Prefilled;
  /** Undefined while no node answers. */
  basis: Basis | undefined;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('peg');
  const locale = useLocale();
  const review = useReview();
  const [text, setText] = useState(() => initialText(current, prefilled));
  const set = (name: keyof Thresholds, value: string) =>
    setText((before) => ({ ...before, [name]: value }));
  const lines = readLines(text);
  const policy = lines && basis?.terms && { terms: basis.terms, lines };
  const decision = useDecision({
    decide: proposeThresholds,
    review: (recorded) =>
      review(recorded, {
        changes:
          recorded.kind === 'thresholds.proposed'
            ? [
                ...LINES.map(([field, label]) => ({
                  label: t(label),
                  before: formatBps(current[field], locale),
                  after: formatBps(recorded.body[field], locale),
                })),
                {
                  label: t('dailyMintLimit'),
                  before: formatHours(current.dailyMintLimit, locale),
                  after: formatHours(BigInt(recorded.body.dailyMintLimit), locale),
                },
              ]
            : [],
      }),
  });
  return (
    <DecisionForm id="thresholds" decision={decision} submitLabel={t('thresholdsSubmit')}>
      {(field) => (
        <>
          {LINES.map(([name, label]) => (
            <NumberField
              key={name}
              {...field(name)}
              label={t(label)}
              suffix={t('field.bps')}
              decimals={false}
              value={text[name]}
              onChange={(event) => set(name, event.currentTarget.value)}
            />
          ))}
          <NumberField
            {...field('dailyMintLimitHours')}
            label={t('dailyMintLimit')}
            suffix={t('field.hours')}
            value={text.dailyMintLimit}
            onChange={(event) => set('dailyMintLimit', event.currentTarget.value)}
          />
          {policy && basis && isPlayable(policy) && (
            <ProposalSimulation
              basis={basis}
              policy={policy}
              runBps={prefilled.runBps}
              money={money}
            />
          )}
          <ReasonField {...field('reason')} />
        </>
      )}
    </DecisionForm>
  );
}

type LinesText = Record<keyof Thresholds, string>;

function initialText(current: Thresholds, { lines: sent = {} }: Prefilled): LinesText {
  return {
    ...(Object.fromEntries(
      LINES.map(([field, , name]) => [field, sent[name] ?? String(current[field])]),
    ) as Omit<LinesText, 'dailyMintLimit'>),
    dailyMintLimit: sent.daily ?? toDecimalString(current.dailyMintLimit, 18),
  };
}

/** The lines that are typed; undefined while any of them is no number that the contract could hold. */
function readLines(text: LinesText): Thresholds | undefined {
  const dailyMintLimit = parseDecimal(text.dailyMintLimit, 18);
  const whole = LINES.map(([field]) => [field, readWhole(text[field])] as const);
  if (dailyMintLimit === undefined || whole.some(([, value]) => value === undefined))
    return undefined;
  return { ...Object.fromEntries(whole), dailyMintLimit } as Thresholds;
}

function readWhole(value: string): number | undefined {
  return /^\d{1,5}$/.test(value.trim()) ? Number(value) : undefined;
}
