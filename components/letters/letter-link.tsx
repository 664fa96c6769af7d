import { useLocale, useTranslations } from 'next-intl';

import { DownloadLink } from '@/components/ui/download-link';
import { formatNumber } from '@/lib/i18n/format';
import type { LetterDto } from '@/lib/letters/schema';

/** The letter of one decision, or in words why there is none yet. */
export function LetterLink({ letter }: { letter: LetterDto }) {
  const t = useTranslations('letters.link');
  const locale = useLocale();
  if (letter.state !== 'written') return <span className="text-muted">{t(letter.state)}</span>;
  const size = Math.ceil((letter.size ?? 0) / 1_000);
  return (
    <DownloadLink
      href={`/api/letters/${letter.recordHash}`}
      kind="PDF"
      size={formatNumber(size, locale, { style: 'unit', unit: 'kilobyte' })}
    >
      {t('download')}
    </DownloadLink>
  );
}
