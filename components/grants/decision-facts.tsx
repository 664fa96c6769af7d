import { useLocale, useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { GrantDecisionDto } from '@/lib/features/grants/schema';
import { formatHours } from '@/lib/i18n/amounts';

/** How an application was decided, by whom, why, and what came of it on chain. */
export function DecisionFacts({
  decision,
  decidedAt,
  awarded,
}: {
  decision: GrantDecisionDto;
  decidedAt: Date | null;
  /** Whether the decision was to award: a declined application has nothing on chain. */
  awarded: boolean;
}) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  const { award } = decision;
  return (
    <SummaryList
      rows={[
        ...(decidedAt
          ? [{ key: 'when', term: t('decidedOn'), value: <TimeText value={decidedAt} /> }]
          : []),
        {
          key: 'who',
          term: t('decidedBy'),
          value: <Address value={decision.decidedByAddress} name={decision.decidedBy} />,
        },
        {
          key: 'why',
          term: t('decidedWhy'),
          value: <p className="max-w-prose">{decision.reason ?? t('reasonErased')}</p>,
        },
        ...(awarded
          ? [
              {
                key: 'award',
                term: t('award'),
                value: award ? (
                  <TextLink href={`/office/grants/awards/${award.awardId}`}>
                    {t('awardOf', {
                      id: award.awardId.toString(),
                      hours: formatHours(award.awarded, locale),
                    })}
                  </TextLink>
                ) : (
                  t('decidedAwaiting')
                ),
              },
            ]
          : []),
        { key: 'record', term: t('record'), value: <Hash value={decision.recordHash} /> },
      ]}
    />
  );
}
