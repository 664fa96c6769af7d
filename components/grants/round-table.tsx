import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Tag, type Tone } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { RoundDto } from '@/lib/features/grants/schema';
import { formatHours } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

type RoundState = 'closed' | 'upcoming' | 'over' | 'open';

export const roundTones: Record<RoundState, Tone> = {
  closed: 'neutral',
  upcoming: 'info',
  over: 'warn',
  open: 'good',
};

export function stateOfRound(round: RoundDto, now: Date): RoundState {
  if (round.closed) return 'closed';
  if (now < round.opensAt) return 'upcoming';
  return now > round.closesAt ? 'over' : 'open';
}

/** Rounds, newest first, with what is left of each budget. */
export function RoundTable({ rounds, now }: { rounds: RoundDto[]; now: Date }) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  return (
    <Table
      caption={t('roundsTitle')}
      captionHidden
      rows={rounds}
      rowKey={(round) => round.roundId.toString()}
      empty={<EmptyState title={t('roundsEmpty')}>{t('roundsEmptyText')}</EmptyState>}
      columns={[
        {
          key: 'round',
          header: t('round'),
          rowHeader: true,
          cell: (round) => (
            <TextLink href={`/office/grants/rounds/${round.roundId}`}>{round.title}</TextLink>
          ),
        },
        {
          key: 'window',
          header: t('window'),
          cell: (round) =>
            t('windowText', {
              from: formatDate(round.opensAt, locale, 'shortDate'),
              to: formatDate(round.closesAt, locale, 'shortDate'),
            }),
        },
        {
          key: 'budget',
          header: t('budget'),
          unit: 'CCH',
          numeric: true,
          cell: (round) => formatHours(round.budget, locale),
        },
        {
          key: 'committed',
          header: t('committed'),
          unit: 'CCH',
          numeric: true,
          cell: (round) => formatHours(round.awarded, locale),
        },
        {
          key: 'state',
          header: t('state'),
          cell: (round) => {
            const state = stateOfRound(round, now);
            return <Tag tone={roundTones[state]}>{t(state)}</Tag>;
          },
        },
      ]}
    />
  );
}
