import { useLocale, useTranslations } from 'next-intl';

import { regionName } from '@/components/supply/regions';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { ApplicationAnswers } from '@/lib/features/application/schema';

import { useHardwareRows, useSiteRows } from './answer-rows-supply';
import { useCompanyRows, useRunningRows } from './answer-rows-company';

export type Said = {
  organisation: {
    name: string;
    registrationNumber: string;
    region: string;
    website?: string | null;
  };
  answers: ApplicationAnswers;
};

/** Turns rows into rows with a link to change them; leaves them as they are where nothing can be changed. */
export type Changeable = (rows: SummaryRow[], path: string) => SummaryRow[];

/**
 * Everything that an application says, by task. With `changeable` each answer leads back to its question.
 * Nobody has checked it; matching and supply never read it.
 */
export function Answers({
  said,
  changeable = false,
  level = 2,
}: {
  said: Said;
  changeable?: boolean;
  /** Of the headings: below the page's title, or below a section's. */
  level?: 2 | 3;
}) {
  const t = useTranslations('application');
  const locale = useLocale();
  const change: Changeable = (rows, path) =>
    changeable
      ? rows.map((row) => ({
          ...row,
          action: {
            href: `/provider/apply/${path}?from=check`,
            text: t('change'),
            label: typeof row.term === 'string' ? row.term : '',
          },
        }))
      : rows;
  const groups = [
    ...useCompanyRows(said, change),
    {
      key: 'region',
      title: t('task.sites'),
      rows: change(
        [
          {
            key: 'region',
            term: t('field.region'),
            value: regionName(said.organisation.region),
          },
        ],
        'sites/region',
      ),
    },
    ...useSiteRows(said.answers, change, locale),
    ...useHardwareRows(said.answers, change),
    ...useRunningRows(said.answers, change, locale),
  ];
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="flex flex-col gap-8">
      {groups.map(({ key, title, rows }) => (
        <section key={key} aria-labelledby={`answers-${key}`}>
          <Heading id={`answers-${key}`} className="mb-3 text-lg">
            {title}
          </Heading>
          <SummaryList rows={rows} />
        </section>
      ))}
    </div>
  );
}
