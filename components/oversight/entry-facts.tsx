import { useTranslations } from 'next-intl';

import { DocumentLinks } from '@/components/documents/document-links';
import { useSubjects } from '@/components/log/use-subjects';
import { Address } from '@/components/ui/address';
import { Hash } from '@/components/ui/hash';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { DocumentDto } from '@/lib/features/documents/schema';
import type { TrailEntry } from '@/lib/features/oversight/schema';
import type { PublicNames } from '@/lib/features/transparency/schema';

/** Who, when, why, on which transaction, under which record: what the regulator asks of every act. */
export function EntryFacts({
  entry,
  names,
  documents,
}: {
  entry: TrailEntry;
  names: PublicNames;
  /** What the record names and the reader may see. */
  documents: DocumentDto[];
}) {
  const t = useTranslations('audit.desk');
  const subject = useSubjects(names)(entry.subject);
  const { record } = entry;
  const rows: SummaryRow[] = [
    {
      key: 'who',
      term: t('who'),
      value: (
        <>
          {entry.actorName} <Address value={entry.actor} />
        </>
      ),
    },
    { key: 'when', term: t('when'), value: <TimeText value={entry.time} style="dateTime" /> },
    {
      key: 'subject',
      term: t('subject'),
      value: subject.href ? <TextLink href={subject.href}>{subject.text}</TextLink> : subject.text,
    },
    { key: 'reason', term: t('reason'), value: entry.reason ?? '–' },
    {
      key: 'transaction',
      term: t('transaction'),
      value: entry.tx ? <Hash value={entry.tx} /> : t('noTransaction'),
    },
  ];
  if (entry.recordHash)
    rows.push({ key: 'record', term: t('recordHash'), value: <Hash value={entry.recordHash} /> });
  if (documents.length > 0)
    rows.push({
      key: 'documents',
      term: t('documents'),
      value: (
        <div className="flex flex-col gap-1">
          <DocumentLinks documents={documents} />
          {documents.map(({ id, sha256 }) => (
            <span key={id} className="text-sm text-muted">
              SHA-256 <Hash value={sha256} />
            </span>
          ))}
        </div>
      ),
    });
  if (record) {
    const { integrity } = record;
    rows.push({
      key: 'body',
      term: t('body'),
      value: (
        <div className="flex flex-col items-start gap-3">
          <Tag tone={integrity === 'intact' ? 'good' : integrity === 'altered' ? 'bad' : 'neutral'}>
            {t(
              integrity === 'intact'
                ? 'recordVerified'
                : integrity === 'altered'
                  ? 'recordBroken'
                  : 'erased',
            )}
          </Tag>
          {record.withheld && (
            <p className="max-w-prose text-muted">{t(`withheld.${record.withheld}`)}</p>
          )}
          {record.body !== null && (
            <pre className="w-full overflow-x-auto text-sm whitespace-pre-wrap">
              {JSON.stringify(record.body, null, 2)}
            </pre>
          )}
        </div>
      ),
    });
  }
  return <SummaryList rows={rows} />;
}
