import { useLocale, useTranslations } from 'next-intl';

import { MEDIA_TYPES, type DocumentDto } from '@/lib/features/documents/schema';

import { fileSize } from './file-size';

/** Documents in passing: a line each. Renders nothing where there are none. */
export function DocumentLinks({ documents }: { documents: DocumentDto[] }) {
  const t = useTranslations('documents');
  const locale = useLocale();
  if (documents.length === 0) return null;
  return (
    <ul className="text-sm">
      {documents.map(({ id, fileName, mediaType, size }) => (
        <li key={id}>
          <a href={`/api/documents/${id}`} download={fileName} className="wrap-anywhere link">
            {fileName}
          </a>{' '}
          <span className="text-muted">
            {t('kindAndSize', {
              kind: MEDIA_TYPES[mediaType][0].toUpperCase(),
              size: fileSize(size, t, locale),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
