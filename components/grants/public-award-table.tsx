import { useLocale, useTranslations } from 'next-intl';
import { shortHex } from '@/components/log/short-hex';
import { EmptyState } from '@/components/ui/empty-state';
import { HourBar } from '@/components/ui/hour-bar';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import type { AwardDto } from '@/lib/features/grants/schema';
import { formatBps, formatHours } from '@/lib/i18n/amounts';
import { AwardTag } from './award-tag';

/** Who got how many of the city's hours, for what, and how far they are used. */
export function PublicAwardTable({ awards }: { awards: AwardDto[] }) {
  const t = useTranslations('grants.public');
  const locale = useLocale();
  return (
    <Table
      caption={t('awardsTitle')}
      captionHidden
      rows={awards}
      rowKey={(award) => award.awardId.toString()}
      empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      columns={[
        {
          key: 'company',
          header: t('company'),
          rowHeader: true,
          cell: (award) => (
            <span id={`award-${award.awardId}`} title={award.beneficiary}>
              {award.organisation?.name ?? shortHex(award.beneficiary)}
            </span>
          ),
        },
        {
          key: 'work',
          header: t('work'),
          cell: (award) => (
            <>
              {award.title ?? '–'}
              <span className="block text-muted">{award.roundTitle}</span>
            </>
          ),
        },
        {
          key: 'hours',
          header: t('hours'),
          unit: 'CCH',
          numeric: true,
          cell: (award) => formatHours(award.awarded, locale, 0),
        },
        {
          key: 'used',
          header: t('used'),
          cell: (award) => <Use award={award} />,
        },
        {
          key: 'expires',
          header: t('expires'),
          cell: (award) => <TimeText value={award.expiresAt} style="shortDate" />,
        },
        { key: 'state', header: t('state'), cell: (award) => <AwardTag award={award} /> },
      ]}
    />
  );
}

function Use({ award }: { award: AwardDto }) {
  const t = useTranslations('grants.public');
  const locale = useLocale();
  const bps = (award.spent * 10_000n) / award.awarded;
  return (
    <div className="min-w-40">
      <HourBar
        label={t('usedHours', { hours: formatHours(award.spent, locale, 0) })}
        share={Number(bps) / 10_000}
        valueText={formatBps(bps, locale, 0)}
        tone={award.status === 'ACTIVE' ? 'info' : 'neutral'}
      />
    </div>
  );
}
