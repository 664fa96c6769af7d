import { useLocale, useTranslations } from 'next-intl';

import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Tag, type Tone } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { ApplicationStatus } from '@/lib/features/grants/rules';
import type { GrantApplicationDto } from '@/lib/features/grants/schema';
import { formatNumber } from '@/lib/i18n/format';

export const APPLICATION_TONES: Record<ApplicationStatus, Tone> = {
  SUBMITTED: 'warn',
  AWARDED: 'good',
  DECLINED: 'neutral',
};

/** Applications, the undecided ones first. */
export function ApplicationTable({ applications }: { applications: GrantApplicationDto[] }) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  return (
    <Table
      caption={t('applicationsTitle')}
      captionHidden
      rows={applications}
      rowKey={(application) => application.id}
      empty={<EmptyState title={t('applicationsEmpty')}>{t('applicationsEmptyText')}</EmptyState>}
      columns={[
        {
          key: 'company',
          header: t('company'),
          rowHeader: true,
          cell: (application) => (
            <TextLink href={`/office/grants/applications/${application.id}`}>
              {application.organisation.name}
            </TextLink>
          ),
        },
        { key: 'work', header: t('work'), cell: (application) => application.title },
        {
          key: 'round',
          header: t('round'),
          numeric: true,
          cell: (application) => application.roundId.toString(),
        },
        {
          key: 'asked',
          header: t('asked'),
          unit: 'CCH',
          numeric: true,
          cell: (application) => formatNumber(application.hours, locale),
        },
        {
          key: 'filed',
          header: t('filed'),
          cell: (application) => <TimeText value={application.submittedAt} style="shortDate" />,
        },
        {
          key: 'state',
          header: t('state'),
          cell: (application) => (
            <Tag tone={APPLICATION_TONES[application.status]}>
              {t(`status.${application.status}`)}
            </Tag>
          ),
        },
      ]}
    />
  );
}
