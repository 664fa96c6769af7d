'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';

import { TextLink } from '@/components/ui/text-link';
import { initialText, queryOf, type SimulatorText } from '@/lib/features/peg/simulate/address';
import type { Basis } from '@/lib/features/peg/simulate/basis';
import type { Policy } from '@/lib/features/peg/simulate/policy';
import { DEFAULT_SEVERITY, RUN_BPS } from '@/lib/features/peg/simulate/scenarios';
import { simulate } from '@/lib/features/peg/simulate/simulate';
import { textOf } from '@/lib/features/peg/simulate/text-of';

import { outcomesOf } from './outcomes-of';
import { ScenarioTable } from './scenario-table';

type Money = { symbol: string; decimals: number };

/** The storms under what is being proposed, as the record will carry them, and the way back to the simulator. */
export function ProposalSimulation({
  basis,
  policy,
  runBps,
  money,
}: {
  basis: Basis;
  policy: Policy;
  /** In basis points, as the simulator sent it. */
  runBps: string | undefined;
  money: Money;
}) {
  const t = useTranslations('peg.simulator');
  const run = Number(runBps);
  const chosen = run >= RUN_BPS.least && run <= RUN_BPS.most ? run : DEFAULT_SEVERITY.runBps;
  const played = useDeferredValue(policy);
  const outcomes = useMemo(
    () =>
      outcomesOf(
        simulate({
          state: basis.state,
          policy: played,
          severity: { ...DEFAULT_SEVERITY, runBps: chosen },
          assumptions: basis.assumptions,
        }),
      ),
    [basis, played, chosen],
  );
  const initial = initialText(basis, money.decimals);
  const text: SimulatorText = { ...initial, ...textOf(policy, money.decimals, chosen) };
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <input type="hidden" name="runBps" value={chosen} />
      <h3 className="text-lg font-semibold">{t('inProposal')}</h3>
      <p className="max-w-prose text-muted">{t('inProposalLead')}</p>
      <ScenarioTable outcomes={outcomes} money={money} />
      <p>
        <TextLink href={`/office/peg/simulator${queryOf(text, initial, 'run')}`}>
          {t('openWith')}
        </TextLink>
      </p>
    </section>
  );
}
