import { getTranslations } from 'next-intl/server';

import { CaseReasonForm } from '@/components/certification/case-reason-form';
import { ClosedStep } from '@/components/certification/closed-step';
import { DecisionToSecond } from '@/components/certification/decision-to-second';
import { ItemList } from '@/components/certification/item-list';
import { SecondForm } from '@/components/certification/second-form';
import { DocumentLinks } from '@/components/documents/document-links';
import { regionOptions } from '@/components/certification/region-options';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Section } from '@/components/ui/section';
import { decisionOf, maySecondRead, signaturesUnder } from '@/lib/features/certification/queries';
import { itemPurpose } from '@/lib/features/certification/schema';
import { listDocumentsOf } from '@/lib/features/documents/queries';
import { officialNames } from '@/lib/features/governance/queries';
import { listRegions } from '@/lib/features/supply/geography-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { openCaseOf } from '../open-case';
import { ReadingHeader } from '../reading-header';

type Props = { params: Promise<{ locale: string; address: string }> };

export async function generateMetadata({ params }: Props) {
  const { address } = await params;
  const t = await getTranslations('certification.second');
  return { title: t('title', { provider: address.slice(0, 8) }) };
}

export default async function SecondPage({ params }: Props) {
  await enterLocale(params);
  const { address, actor, found, reading } = await openCaseOf((await params).address, 'second');
  const [t, desk, cases, people, documents] = await Promise.all([
    getTranslations('certification.second'),
    getTranslations('providers.desk'),
    getTranslations('certification'),
    officialNames(actor),
    listDocumentsOf(actor, address),
  ]);
  const name = found.name ?? desk('unnamed');
  const back = `/office/providers/${address}`;
  const header = (
    <ReadingHeader
      title={t('title', { provider: name })}
      lead={t('lead')}
      back={back}
      name={name}
    />
  );
  const hash = reading.decisionHash;
  if (reading.status !== 'SECOND_READING' || !hash)
    return (
      <>
        {header}
        <ClosedStep status={reading.status} back={back} />
      </>
    );
  const [decision, signatures] = await Promise.all([
    decisionOf(actor, hash),
    signaturesUnder(actor, hash),
  ]);
  const isFirst = reading.firstReader === actor.address;
  const isSigned = signatures.length > 0;
  const maySecond = maySecondRead(actor, reading);
  return (
    <>
      {header}
      <Section id="decision" title={t('decision')}>
        <DecisionToSecond decision={decision} people={people} />
      </Section>
      <Section id="items" title={cases('title')}>
        <ItemList
          items={reading.items}
          people={people}
          documents={({ item }) => (
            <DocumentLinks
              documents={documents.filter(
                ({ purpose }) => purpose === itemPurpose(reading.id, item),
              )}
            />
          )}
        />
      </Section>
      <Section id="agree" title={isFirst ? t('signFirst') : t('agreeTitle')}>
        {!isFirst && !maySecond && (
          <NotificationBanner tone="neutral" title={t('notYou')}>
            {t('notYouText')}
          </NotificationBanner>
        )}
        {!isFirst && maySecond && !isSigned && (
          <NotificationBanner tone="warn" title={t('firstMissing')}>
            {t('firstMissingText')}
          </NotificationBanner>
        )}
        {isFirst && isSigned && (
          <NotificationBanner tone="info" title={t('waits')}>
            {t('waitsText')}
          </NotificationBanner>
        )}
        {((isFirst && !isSigned) || (maySecond && isSigned)) && (
          <SecondForm
            caseId={reading.id}
            decision={decision}
            as={isFirst ? 'first' : 'second'}
            regions={regionOptions(await listRegions())}
            classes={found.classes}
          />
        )}
      </Section>
      {(isFirst || maySecond) && (
        <Section
          id="return"
          title={isFirst ? t('withdrawTitle') : t('returnTitle')}
          lead={t('returnLead')}
        >
          <CaseReasonForm act="return" caseId={reading.id} />
        </Section>
      )}
    </>
  );
}
