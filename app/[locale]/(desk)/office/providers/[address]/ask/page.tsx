import { getTranslations } from 'next-intl/server';

import { AskForm } from '@/components/certification/ask-form';
import { ClosedStep } from '@/components/certification/closed-step';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { openCaseOf } from '../open-case';
import { ReadingHeader } from '../reading-header';

type Props = { params: Promise<{ locale: string; address: string }> };

export async function generateMetadata({ params }: Props) {
  const { address } = await params;
  const t = await getTranslations('certification.request');
  return { title: t('title', { provider: address.slice(0, 8) }) };
}

export default async function AskPage({ params }: Props) {
  await enterLocale(params);
  const { address, found, reading } = await openCaseOf((await params).address, 'ask');
  const [t, desk] = await Promise.all([
    getTranslations('certification.request'),
    getTranslations('providers.desk'),
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
        <AskForm
          caseId={reading.id}
          items={reading.items.map(({ item }) => item)}
          missing={reading.items.filter(({ state }) => state === 'MISSING').map(({ item }) => item)}
        />
      ) : (
        <ClosedStep status={reading.status} back={back} />
      )}
    </>
  );
}
