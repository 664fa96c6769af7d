import { useTranslations } from 'next-intl';

import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { TimeText } from '@/components/ui/time-text';
import { LETTER_WORDS, type LetterDto } from '@/lib/letters/schema';

import { LetterLink } from './letter-link';

/** Every letter that a provider was written, newest first; nothing when there is none. */
export function LettersSection({
  letters,
  audience,
}: {
  letters: readonly LetterDto[];
  audience: 'provider' | 'office';
}) {
  const t = useTranslations('letters.list');
  if (letters.length === 0) return null;
  return (
    <Section
      id="letters"
      title={t('title')}
      lead={t(audience === 'provider' ? 'lead' : 'leadOffice')}
    >
      <Table
        caption={t('caption')}
        captionHidden
        rows={letters}
        rowKey={({ recordHash }) => recordHash}
        columns={[
          {
            key: 'decision',
            header: t('decision'),
            rowHeader: true,
            cell: ({ kind }) => t(`kind.${LETTER_WORDS[kind]}`),
          },
          {
            key: 'decided',
            header: t('decided'),
            cell: ({ createdAt }) => <TimeText value={createdAt} style="shortDate" />,
          },
          {
            key: 'letter',
            header: t('letter'),
            cell: (letter) => <LetterLink letter={letter} />,
          },
        ]}
      />
    </Section>
  );
}
