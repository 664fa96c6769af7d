import { getTranslations } from 'next-intl/server';

import { ChecklistForm } from '@/components/certification/checklist-form';
import { ClosedStep } from '@/components/certification/closed-step';
import { itemPapers } from '@/components/certification/item-papers';
import { KnownFacts } from '@/components/certification/known-facts';
import { knownFactsOf } from '@/lib/features/certification/known-queries';
import { listDocumentsOf } from '@/lib/features/documents/queries';
import { readUploadOutcome } from '@/lib/features/documents/schema';
import { settlementAsset } from '@/lib/features/framework/queries';
import { officialNames } from '@/lib/features/governance/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { formatDate } from '@/lib/i18n/format';

import { openCaseOf } from '../open-case';
import { ReadingHeader } from '../reading-header';

type Props = {
  params: Promise<{ locale: string; address: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const { address } = await params;
  const t = await getTranslations('certification.checklist');
  return { title: t('title', { provider: address.slice(0, 8) }) };
}

export default async function ChecklistPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params);
  const { address, actor, found, reading } = await openCaseOf((await params).address, 'checklist');
  const [t, desk, people, documents, search, known, money] = await Promise.all([
    getTranslations('certification.checklist'),
    getTranslations('providers.desk'),
    officialNames(actor),
    listDocumentsOf(actor, address),
    searchParams,
    knownFactsOf(actor, { provider: address, reading, found }),
    settlementAsset(),
  ]);
  const name = found.name ?? desk('unnamed');
  const back = `/office/providers/${address}`;
  return (
    <>
      <ReadingHeader
        title={t('title', { provider: name })}
        lead={t('lead')}
        back={back}
        name={name}
      />
      {reading.status === 'READING' ? (
        <ChecklistForm
          state={{
            caseId: reading.id,
            version: reading.version,
            tier: reading.tier,
            items: reading.items.map(({ item, state, note, checkedBy, checkedAt }) => ({
              item,
              state,
              note,
              judged:
                checkedBy && checkedAt
                  ? t('judged', {
                      who: people[checkedBy] ?? checkedBy.slice(0, 8),
                      when: formatDate(checkedAt, locale, 'shortDateTime'),
                    })
                  : '',
            })),
          }}
          known={Object.fromEntries(
            reading.items.map(({ item }) => [
              item,
              <KnownFacts key={item} facts={known[item]} money={money} />,
            ]),
          )}
          documents={itemPapers({
            reading,
            provider: address,
            documents,
            outcome: readUploadOutcome(search),
          })}
        />
      ) : (
        <ClosedStep status={reading.status} back={back} />
      )}
    </>
  );
}
