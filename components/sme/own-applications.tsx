import { useLocale, useTranslations } from 'next-intl';

import { APPLICATION_TONES } from '@/components/grants/application-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';
import type { AwardDto, GrantApplicationDto, GrantDecisionDto } from '@/lib/features/grants/schema';
import { formatNumber } from '@/lib/i18n/format';

/** A company's applications; each says whose turn it is. */
export function OwnApplications({
  applications,
  awards,
  decisions,
}: {
  applications: GrantApplicationDto[];
  awards: AwardDto[];
  /** By the hash of their record. */
  decisions: ReadonlyMap<string, GrantDecisionDto>;
}) {
  const t = useTranslations('grants.sme');
  const reasonOf = ({ status, decisionHash }: GrantApplicationDto) =>
    status === 'DECLINED' && decisionHash ? decisions.get(decisionHash)?.reason : undefined;
  const desk = useTranslations('grants.desk');
  const locale = useLocale();
  const turnOf = ({ status, decisionHash }: GrantApplicationDto) => {
    const enacted = awards.some((award) => award.recordHash === decisionHash);
    return t(status === 'AWARDED' && !enacted ? 'turn.AWARDED_OPEN' : `turn.${status}`);
  };
  return (
    <Table
      caption={t('applicationsTitle')}
      captionHidden
      rows={applications}
      rowKey={(application) => application.id}
      empty={<EmptyState title={desk('applicationsEmpty')}>{t('noneText')}</EmptyState>}
      columns={[
        {
          key: 'work',
          header: desk('work'),
          rowHeader: true,
          cell: (application) => application.title,
        },
        {
          key: 'asked',
          header: desk('asked'),
          unit: 'CCH',
          numeric: true,
          cell: (application) => formatNumber(application.hours, locale),
        },
        {
          key: 'filed',
          header: desk('filed'),
          cell: (application) => <TimeText value={application.submittedAt} style="shortDate" />,
        },
        {
          key: 'state',
          header: desk('state'),
          cell: (application) => (
            <Tag tone={APPLICATION_TONES[application.status]}>
              {desk(`status.${application.status}`)}
            </Tag>
          ),
        },
        {
          key: 'next',
          header: t('next'),
          cell: (application) => (
            <>
              {turnOf(application)}
              {reasonOf(application) && (
                <span className="mt-1 block max-w-prose text-muted">{reasonOf(application)}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
