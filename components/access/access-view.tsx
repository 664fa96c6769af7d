import { useWords, type WordsOf } from '@/components/calls/use-words';
import { DownloadLink } from '@/components/ui/download-link';
import { Hash } from '@/components/ui/hash';
import { Inset } from '@/components/ui/inset';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { AccessChange, AccessReading, ReviewDto } from '@/lib/features/access/schema';
import { formatDate, formatNumber } from '@/lib/i18n/format';

import { FunctionTables } from './function-tables';
import { PowerTable } from './power-table';
import { ReviewForm } from './review-form';
import { ReviewTable } from './review-table';
import { RoleTable } from './role-table';
import { useAccessWords } from './use-access-words';

export type Since = { previous: `0x${string}`; at: Date; changes: AccessChange[] } | undefined;

/** The whole matrix of one block, what changed since the last review, and the reviews. */
export function AccessView({
  reading,
  since,
  reviews,
  known,
  mayReview,
}: {
  reading: AccessReading;
  since: Since;
  reviews: readonly ReviewDto[];
  known: WordsOf;
  mayReview: boolean;
}) {
  const access = useAccessWords(known);
  const { t } = access;
  const { locale } = useWords(known);
  const changes = since?.changes ?? [];
  const block = formatNumber(reading.block.number, locale);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <p className="text-sm text-muted">
        {t('asOf', { block, time: formatDate(reading.block.time, locale, 'dateTime') })}
      </p>
      <Section id="changes" title={t('changesTitle')}>
        <Changes since={since} access={access} locale={locale} />
      </Section>
      <Section
        id="roles"
        title={t('rolesTitle')}
        lead={t('rolesLead')}
        actions={
          <DownloadLink href="/api/access" kind="CSV">
            {t('csv')}
          </DownloadLink>
        }
      >
        <RoleTable {...{ reading, changes, access }} />
      </Section>
      <Section id="functions" title={t('functionsTitle')} lead={t('functionsLead')}>
        <FunctionTables {...{ reading, changes, access }} />
      </Section>
      <Section id="powers" title={t('powersTitle')} lead={t('powersLead')}>
        <PowerTable {...{ reading, changes, access }} />
      </Section>
      <Section id="reviews" title={t('reviewsTitle')} lead={t('reviewsLead')}>
        <ReviewTable reviews={reviews} access={access} />
      </Section>
      <Section id="sign" title={t('form.title')} lead={t('form.lead')}>
        <p>
          {t('stateHash')}: <Hash value={reading.hash} />
        </p>
        {mayReview ? (
          <ReviewForm
            access={reading.hash}
            block={reading.block.number.toString()}
            previous={since?.previous ?? null}
          />
        ) : (
          <Inset>{t('form.notYours')}</Inset>
        )}
      </Section>
    </>
  );
}

function Changes({
  since,
  access: { t, change },
  locale,
}: {
  since: Since;
  access: ReturnType<typeof useAccessWords>;
  locale: string;
}) {
  if (!since) return <p>{t('noReview')}</p>;
  const date = formatDate(since.at, locale);
  if (since.changes.length === 0) return <p>{t('noChanges', { date })}</p>;
  return (
    <NotificationBanner title={t('changed', { count: since.changes.length, date })} tone="warn">
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {since.changes.map((one) => (
          <li key={JSON.stringify(one)} className="wrap-anywhere">
            {change(one)}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}
