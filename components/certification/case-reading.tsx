import { useLocale, useTranslations } from 'next-intl';

import { DocumentLinks } from '@/components/documents/document-links';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Inset } from '@/components/ui/inset';
import { NotificationBanner } from '@/components/ui/notification-banner';
import type { Tier } from '@/lib/features/certification/rules';
import { answerPurpose, itemPurpose, type CaseDto } from '@/lib/features/certification/schema';
import type { DocumentDto } from '@/lib/features/documents/schema';
import { formatDate } from '@/lib/i18n/format';

import { CaseProgress } from './case-progress';
import { CaseReasonForm } from './case-reason-form';
import { CaseRequests } from './case-requests';
import { InterestForm } from './interest-form';
import { ItemList } from './item-list';
import { OpenCaseForm } from './open-case-form';

/** Where the viewer stands towards the provider; `reader` only reads (the regulator). */
export type Standing = 'undeclared' | 'none' | 'conflict' | 'reader';

/** The reading of a provider on its case page: declare, begin, see how far it is, and go on. */
export function CaseReading({
  provider,
  cases,
  standing,
  readable,
  tier,
  people,
  documents,
  now,
}: {
  provider: string;
  /** Newest first. */
  cases: CaseDto[];
  standing: Standing;
  /** Whether the provider's state allows a certification. */
  readable: boolean;
  /** The tier it has now. */
  tier: Tier | undefined;
  people: Readonly<Record<string, string>>;
  /** Those about the provider that the viewer may see. */
  documents: DocumentDto[];
  now: Date;
}) {
  const t = useTranslations('certification');
  const locale = useLocale();
  const [newest] = cases;
  const current =
    newest && newest.status !== 'DECIDED' && newest.status !== 'CLOSED' ? newest : undefined;
  const base = `/office/providers/${provider}`;
  const papersOf = (purpose: string) => (
    <DocumentLinks documents={documents.filter((paper) => paper.purpose === purpose)} />
  );
  const items = (found: CaseDto, href?: string) => (
    <ItemList
      items={found.items}
      people={people}
      documents={({ item }) => papersOf(itemPurpose(found.id, item))}
      {...(href ? { href } : {})}
    />
  );
  const opened = ({ openedAt, openedBy }: CaseDto) =>
    t('opened', {
      when: formatDate(openedAt, locale, 'shortDate'),
      who: people[openedBy] ?? openedBy.slice(0, 8),
    });

  if (standing === 'undeclared' && (current || readable))
    return (
      <>
        <p className="max-w-prose">{t('interest.lead')}</p>
        <InterestForm provider={provider} />
      </>
    );

  return (
    <>
      {standing === 'conflict' && (
        <NotificationBanner tone="warn" title={t('interest.conflicted')}>
          {t('interest.conflictedText')}
        </NotificationBanner>
      )}
      {current && (
        <>
          <CaseProgress found={current} opened={opened(current)} />
          {standing === 'none' && <CaseDoors found={current} base={base} />}
          {current.requests.length > 0 && (
            <div className="flex flex-col gap-4">
              <h3 className="text-lg">{t('request.listTitle')}</h3>
              <CaseRequests
                requests={current.requests}
                now={now}
                documents={({ id }) => papersOf(answerPurpose(id))}
              />
            </div>
          )}
          {items(
            current,
            standing === 'none' && current.status === 'READING' ? `${base}/checklist` : undefined,
          )}
          {standing === 'none' && current.status === 'ASKED' && (
            <Details summary={t('request.recall')}>
              <CaseReasonForm act="recall" caseId={current.id} />
            </Details>
          )}
          {standing === 'none' && current.status !== 'SECOND_READING' && (
            <Details summary={t('close.title')}>
              <p className="mb-6 max-w-prose text-muted">{t('close.lead')}</p>
              <CaseReasonForm act="close" caseId={current.id} />
            </Details>
          )}
        </>
      )}
      {!current && standing === 'none' && readable && (
        <OpenCaseForm provider={provider} tier={tier} />
      )}
      {!current && !readable && <Inset>{t('notReadable')}</Inset>}
      {!current && readable && standing !== 'none' && (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      )}
      {cases.filter((found) => found !== current).length > 0 && (
        <Details summary={t('earlier')}>
          <div className="flex flex-col gap-10">
            {cases
              .filter((found) => found !== current)
              .map((found) => (
                <div key={found.id} className="flex flex-col gap-4">
                  <CaseProgress found={found} opened={opened(found)} />
                  {items(found)}
                </div>
              ))}
          </div>
        </Details>
      )}
    </>
  );
}

/** What can be done with the case now, the next step first. */
function CaseDoors({ found, base }: { found: CaseDto; base: string }) {
  const t = useTranslations('certification');
  if (found.status === 'ASKED') return null;
  if (found.status === 'SECOND_READING')
    return (
      <ButtonRow>
        <ButtonLink href={`${base}/second`}>{t('readSecond')}</ButtonLink>
      </ButtonRow>
    );
  const isMet = found.unmet === 0;
  return (
    <ButtonRow>
      {isMet && <ButtonLink href={`${base}/certify`}>{t('certify')}</ButtonLink>}
      <ButtonLink href={`${base}/checklist`} tone={isMet ? 'secondary' : 'primary'}>
        {t('openChecklist')}
      </ButtonLink>
      <ButtonLink href={`${base}/ask`} tone="secondary">
        {t('ask')}
      </ButtonLink>
    </ButtonRow>
  );
}
