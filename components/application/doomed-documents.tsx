import { useTranslations } from 'next-intl';

import type { DocumentDto } from '@/lib/features/documents/schema';

/** Names what is destroyed before it is, and says what stays. */
export function DoomedDocuments({
  documents,
  some,
  none,
}: {
  documents: readonly DocumentDto[];
  some: string;
  none: string;
}) {
  const t = useTranslations('application');
  const doomed = documents.filter(({ kept }) => !kept);
  return (
    <div className="flex max-w-prose flex-col gap-3">
      <p>{doomed.length > 0 ? some : none}</p>
      {doomed.length > 0 && (
        <ul className="list-disc ps-6">
          {doomed.map(({ id, fileName }) => (
            <li key={id} className="py-1 wrap-anywhere">
              {fileName}
            </li>
          ))}
        </ul>
      )}
      {doomed.length < documents.length && <p className="text-muted">{t('deleteKept')}</p>}
    </div>
  );
}
