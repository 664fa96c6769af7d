import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { HourBar } from '@/components/ui/hour-bar';
import { Tag } from '@/components/ui/tag';
import type { RoundDto } from '@/lib/features/grants/schema';
import { formatHours } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';
import { roundTones, stateOfRound } from './round-table';

/** Each call with what it is for, when one may apply and how much of its budget is awarded, newest first. */
export function PublicRounds({ rounds, now }: { rounds: readonly RoundDto[]; now: Date }) {
  const t = useTranslations('grants.public');
  if (rounds.length === 0)
    return <EmptyState title={t('roundsEmpty')}>{t('roundsEmptyText')}</EmptyState>;
  return (
    <ul className="flex flex-col">
      {rounds.map((round) => (
        <li
          key={round.roundId.toString()}
          id={`round-${round.roundId}`}
          className="border-t border-line py-6"
        >
          <Round round={round} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Round({ round, now }: { round: RoundDto; now: Date }) {
  const t = useTranslations('grants.public');
  const states = useTranslations('grants.desk');
  const locale = useLocale();
  const state = stateOfRound(round, now);
  const hours = (amount: bigint) => formatHours(amount, locale, 0);
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex flex-col items-start gap-2">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h3 className="text-lg">{round.title}</h3>
          <Tag tone={roundTones[state]}>{states(state)}</Tag>
        </div>
        {round.description && <p className="max-w-prose">{round.description}</p>}
        <p className="text-muted">
          {t('windowLine', {
            from: formatDate(round.opensAt, locale),
            to: formatDate(round.closesAt, locale),
          })}
        </p>
        {state === 'open' && (
          // A whole page load: the signed-in areas have a stricter content security policy.
          <a href="/sme/apply" className="link">
            {t('applyTo', { round: round.title })}
          </a>
        )}
      </div>
      <HourBar
        label={t('budgetAwarded')}
        share={share(round.awarded, round.budget)}
        valueText={t('ofHours', { part: hours(round.awarded), whole: hours(round.budget) })}
        note={t('awardsCount', { count: round.awards })}
      />
    </div>
  );
}

/** For the eye only. */
function share(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 10_000n) / whole) / 10_000;
}
