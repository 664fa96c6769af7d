import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
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
          cell: (award) => award.organisation?.name ?? t('unnamed'),
        },
        { key: 'work', header: t('work'), cell: (award) => award.title ?? '–' },
        {
          key: 'hours',
          header: t('hours'),
          unit: 'CCH',
          numeric: true,
          cell: (award) => formatHours(award.awarded, locale),
        },
        {
          key: 'used',
          header: t('used'),
          numeric: true,
          cell: (award) => formatBps((award.spent * 10_000n) / award.awarded, locale, 0),
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
