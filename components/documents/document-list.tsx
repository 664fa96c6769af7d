import { useLocale, useTranslations } from 'next-intl';

import { Hash } from '@/components/ui/hash';
import { Table, type Column } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import { MEDIA_TYPES, type DocumentDto } from '@/lib/features/documents/schema';

import { fileSize } from './file-size';
import { RemoveDocument } from './remove-document';

/** Documents that were handed in, each to keep or to look at, and to take back while no record names it. */
export function DocumentList({
  documents,
  caption,
  captionHidden = false,
  removable = false,
}: {
  documents: DocumentDto[];
  caption?: string;
  captionHidden?: boolean;
  /** The reader may take back what is not part of a record. */
  removable?: boolean;
}) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const columns: Column<DocumentDto>[] = [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      cell: ({ id, fileName, mediaType, size, sha256 }) => (
        <span className="flex min-w-0 flex-col gap-0.5">
          <a href={`/api/documents/${id}`} download={fileName} className="wrap-anywhere link">
            {fileName}
          </a>
          <span className="text-sm font-normal text-muted">
            {t('kindAndSize', {
              kind: MEDIA_TYPES[mediaType][0].toUpperCase(),
              size: fileSize(size, t, locale),
            })}
          </span>
          <span className="text-sm font-normal text-muted">
            {t('hash')} <Hash value={sha256} />
          </span>
        </span>
      ),
    },
    {
      key: 'date',
      header: t('date'),
      cell: ({ createdAt }) => <TimeText value={createdAt} style="shortDate" />,
    },
    {
      key: 'acts',
      header: t('acts'),
      // A browser's own viewer of PDFs does not start in the sandbox that a stranger's file is shown in.
      cell: ({ id, fileName, mediaType, kept }) => (
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {mediaType !== 'application/pdf' && (
            <a
              href={`/api/documents/${id}?view`}
              target="_blank"
              rel="noopener"
              className="link"
              aria-label={t('viewLabel', { name: fileName })}
            >
              {t('view')}
            </a>
          )}
          {removable && !kept && <RemoveDocument id={id} name={fileName} />}
          {removable && kept && <span className="text-muted">{t('kept')}</span>}
        </span>
      ),
    },
  ];
  // A reader of nothing but PDFs can do nothing beside keeping them, which the name does.
  const hasActs = removable || documents.some(({ mediaType }) => mediaType !== 'application/pdf');
  return (
    <Table
      caption={caption ?? t('caption')}
      captionHidden={captionHidden}
      rows={documents}
      rowKey={({ id }) => id}
      columns={hasActs ? columns : columns.filter(({ key }) => key !== 'acts')}
      empty={<p className="text-muted">{t('none')}</p>}
    />
  );
}
