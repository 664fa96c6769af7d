import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Tag } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';
import type { CaseRequestDto } from '@/lib/features/certification/schema';
import { formatDate } from '@/lib/i18n/format';

/** What the provider was asked for and what came back, newest first. */
export function CaseRequests({
  requests,
  now,
  documents,
}: {
  requests: CaseRequestDto[];
  now: Date;
  documents?: (request: CaseRequestDto) => ReactNode;
}) {
  const t = useTranslations('certification');
  const locale = useLocale();
  return (
    <ul className="flex flex-col gap-6">
      {requests.map((request) => (
        <li key={request.id} className="flex flex-col gap-2 border-s-4 border-line ps-4">
          <p className="text-sm text-muted">
            <TimeText value={request.askedAt} style="shortDate" />
            {request.items.length > 0 &&
              ` – ${request.items.map((item) => t(`item.${item}.title`)).join(', ')}`}
          </p>
          <p className="max-w-prose whitespace-pre-line">{request.question}</p>
          {request.answer ? (
            <>
              <p className="text-sm text-muted">
                {t('request.answered', {
                  date: formatDate(request.answeredAt ?? now, locale, 'shortDate'),
                })}
              </p>
              <p className="max-w-prose whitespace-pre-line">{request.answer}</p>
              {documents?.(request)}
            </>
          ) : (
            <div>{stateTag(request)}</div>
          )}
        </li>
      ))}
    </ul>
  );

  function stateTag({ answeredAt, dueOn }: CaseRequestDto) {
    if (answeredAt)
      return (
        <Tag>{t('request.withdrawn', { date: formatDate(answeredAt, locale, 'shortDate') })}</Tag>
      );
    const date = formatDate(dueOn, locale, 'shortDate');
    return dueOn < now ? (
      <Tag tone="warn">{t('request.overdue', { date })}</Tag>
    ) : (
      <Tag tone="info">{t('request.waiting', { date })}</Tag>
    );
  }
}
