'use client';

import { useTranslations } from 'next-intl';

import { DocumentField } from '@/components/documents/document-field';
import type { FieldState } from '@/components/enact/decision-form';
import { useProgramme } from '@/components/web3/use-programme';

/** The paper that an act of the treasury rests on. */
export function PaperField({ act, ...field }: FieldState & { act: 'fund' | 'issue' | 'withdraw' }) {
  const t = useTranslations('reserve.desk');
  const { deployment } = useProgramme();
  return (
    <DocumentField
      {...field}
      label={t(`${act}Paper`)}
      hint={t('paperHint')}
      about={deployment.addresses.Reserve}
      purpose={`treasury:${act}`}
    />
  );
}
