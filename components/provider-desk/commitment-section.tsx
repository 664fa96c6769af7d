import { useLocale, useTranslations } from 'next-intl';

import { useSpan } from '@/components/providers/use-span';
import { HourBar } from '@/components/ui/hour-bar';
import { Inset } from '@/components/ui/inset';
import { Section } from '@/components/ui/section';
import { periodDays } from '@/lib/features/providers/commitment-rules';
import type { CommitmentDto, ProviderDto } from '@/lib/features/providers/schema';
import { formatHours } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

import { CommitForm } from './commit-form';

/** The provider's capacity period by period: what it delivers, what is promised, sold and free, and the way to promise. */
export function CommitmentSection({
  provider,
  commitments,
}: {
  provider: ProviderDto;
  commitments: CommitmentDto[];
}) {
  const t = useTranslations('commitments.desk');
  const locale = useLocale();
  const open = commitments.filter(({ refusal }) => refusal === null);
  const shown = commitments.filter(({ capacity, committed }) => capacity > 0n || committed > 0n);
  const last = open.at(-1);
  const date = (value: Date) => formatDate(value, locale);
  return (
    <Section id="commitments" title={t('title')} lead={t('lead')}>
      {shown.length > 0 && (
        <ul className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
          {shown.map((commitment) => (
            <li key={commitment.period}>
              <PeriodBar commitment={commitment} />
            </li>
          ))}
        </ul>
      )}
      {provider.status !== 'CERTIFIED' || !provider.expiresAt ? (
        <Inset>{t('notLive')}</Inset>
      ) : last ? (
        <>
          <p className="max-w-prose text-muted">
            {t('covered', { date: date(periodDays(last.period).last) })}
          </p>
          <CommitForm periods={open} />
        </>
      ) : (
        <Inset>{t('coveredNone', { date: date(provider.expiresAt) })}</Inset>
      )}
    </Section>
  );
}

function PeriodBar({ commitment }: { commitment: CommitmentDto }) {
  const t = useTranslations('commitments.desk');
  const locale = useLocale();
  const span = useSpan();
  const hours = (value: bigint) => formatHours(value, locale, 0);
  const { capacity, committed, counted, sold, free, refusal } = commitment;
  const values = { sold: hours(sold), free: hours(free), counted: hours(counted) };
  const isShort = counted < committed;
  return (
    <HourBar
      label={span(commitment.period)}
      valueText={t('ofCapacity', { committed: hours(committed), capacity: hours(capacity) })}
      share={shareOf(committed, capacity)}
      tone={isShort ? 'warn' : 'info'}
      note={committed === 0n ? t('nothing') : t(isShort ? 'noteCounted' : 'note', values)}
      markLabel={refusal === 'begun' ? t('running') : undefined}
    />
  );
}

function shareOf(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 10_000n) / whole) / 10_000;
}
