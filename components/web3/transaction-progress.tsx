'use client';

import { useTranslations } from 'next-intl';

import { cx } from '@/components/ui/cx';
import { HourRing } from '@/components/ui/hour-ring';
import { Icon } from '@/components/ui/icon';
import { isEnded, type Phase, type TransactionState } from '@/lib/chain/transaction-machine';

import type { Transaction } from './use-transaction';

const STATIONS = [
  'simulate',
  'review',
  'wallet',
  'submitted',
  'confirmed',
  'final',
  'recorded',
] as const;
type Station = (typeof STATIONS)[number];

/** Stations that lie behind, by phase; the next one is where the transaction stands. */
const PASSED: Record<Phase, number> = {
  draft: 0,
  simulating: 0,
  review: 1,
  'in-wallet': 2,
  submitted: 4,
  confirmed: 5,
  final: 6,
  replaced: 4,
  reverted: 4,
  rejected: 2,
  failed: 0,
};

/** How far it is: the hour fills, and the same as a list. Several transactions stand above each other. */
export function TransactionProgress({
  transaction: { state, request },
}: {
  transaction: Transaction;
}) {
  if (!request || state.phase === 'draft') return null;
  const passed = passedStations(state);

  return (
    <div className="flex flex-col gap-4">
      {state.steps > 1 && (
        <ol className="flex flex-col gap-1 border-t border-line pt-3">
          {request.steps.map(({ label }, index) => (
            <li
              key={label}
              aria-current={index === state.step ? 'step' : undefined}
              className={cx(
                'flex gap-2',
                index > state.step && 'text-muted',
                index === state.step && 'font-semibold',
              )}
            >
              <span className="w-5 shrink-0 text-accent">
                {index < state.step ? <Icon name="check" /> : `${index + 1}.`}
              </span>
              {label}
            </li>
          ))}
        </ol>
      )}
      <div className="flex items-start gap-4">
        <HourRing share={passed.size / STATIONS.length} size={56} tone={toneOf(state)} decorative />
        <div className="flex min-w-0 flex-col gap-2">
          <p role="status" className="font-semibold">
            <PhaseText state={state} />
          </p>
          {isUnderWay(state) && <Stations passed={passed} />}
        </div>
      </div>
    </div>
  );
}

function Stations({ passed }: { passed: ReadonlySet<Station> }) {
  const t = useTranslations('tx');
  const current = STATIONS.find((station) => !passed.has(station));
  return (
    <ol className="flex flex-col gap-1 text-sm">
      {STATIONS.map((station) => (
        <li
          key={station}
          aria-current={station === current ? 'step' : undefined}
          className={cx(
            'flex items-baseline gap-2',
            !passed.has(station) && station !== current && 'text-muted',
          )}
        >
          <span className="w-4 shrink-0 text-accent">
            {passed.has(station) ? (
              <Icon name="check" />
            ) : station === current ? (
              <Icon name="forward" />
            ) : null}
          </span>
          {t(`steps.${station}`)}
        </li>
      ))}
    </ol>
  );
}

/** While the person reads, the way ahead would only push the buttons out of sight on a phone. */
function isUnderWay(state: TransactionState): boolean {
  return !isEnded(state) && state.phase !== 'simulating' && state.phase !== 'review';
}

/** The phase in one sentence, the same in the dialog and on the page. */
export function PhaseText({ state }: { state: TransactionState }) {
  const t = useTranslations('tx.phase');
  const { phase, recorded, failure } = state;
  if (phase === 'confirmed' && recorded) return t('confirmedRecorded');
  if (phase === 'final' && !recorded) return t('finalWaiting');
  if (phase === 'failed' && failure?.kind === 'unclear') return t('unclear');
  return t(phase);
}

/** The record may come before finality or after it, so it is looked at by itself. */
function passedStations({ phase, recorded }: TransactionState): ReadonlySet<Station> {
  const passed = new Set<Station>(STATIONS.slice(0, PASSED[phase]));
  if (recorded) passed.add('recorded');
  return passed;
}

function toneOf({ phase, recorded }: TransactionState) {
  if (phase === 'reverted' || phase === 'failed') return 'bad';
  if (phase === 'rejected' || phase === 'replaced') return 'neutral';
  return phase === 'final' && recorded ? 'good' : 'info';
}
