import { useTranslations } from 'next-intl';
import { ExternalLink } from '@/components/ui/external-link';
import { TimeText } from '@/components/ui/time-text';
import type { ReadingDto } from '@/lib/features/oracle/schema';

/** How the worker fared with the list at its last look. */
export function ReadingNote({ reading }: { reading: ReadingDto | undefined }) {
  const t = useTranslations('oracle');
  if (!reading) return null;
  return (
    <span className="block text-sm">
      {reading.problem ? (
        <>
          {t(`problems.${reading.problem}`)}{' '}
          {t('sources.failing', { count: reading.failuresInRow })}{' '}
          {reading.failingSince && <TimeText value={reading.failingSince} />}{' '}
        </>
      ) : null}
      <ExternalLink href={reading.url}>{t('sources.list')}</ExternalLink>{' '}
      <span className="text-muted">{reading.terms}</span>
    </span>
  );
}
