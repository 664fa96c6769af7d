import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { AwardDto } from '@/lib/features/grants/schema';
import { formatBps, formatHours } from '@/lib/i18n/amounts';

import { AwardTag } from './award-tag';

/** Awards, newest first: who, how much, how far used. */
export function AwardTable({ awards, base }: { awards: AwardDto[]; base: string }) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  return (
    <Table
      caption={t('awardsTitle')}
      captionHidden
      rows={awards}
      rowKey={(award) => award.awardId.toString()}
      empty={<EmptyState title={t('awardsEmpty')}>{t('awardsEmptyText')}</EmptyState>}
      columns={[
        {
          key: 'company',
          header: t('company'),
          rowHeader: true,
          cell: (award) => (
            <TextLink href={`${base}/${award.awardId}`}>
              {award.organisation?.name ?? award.beneficiary}
            </TextLink>
          ),
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
