import { useTranslations } from 'next-intl';

import { callInWords } from '@/components/calls/call-words';
import { useWords, type WordsOf } from '@/components/calls/use-words';
import { StateTag } from '@/components/schedule/state-tag';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import { decodeCall } from '@/lib/chain/decode-call';
import type { OperationDto } from '@/lib/features/governance/schema';
import { formatDate } from '@/lib/i18n/format';

import { OperationProposal } from './propose-forms';

/** What the Safe has scheduled, each with the two things that its owners can propose about it. */
export function OperationsOfSafe({
  safe,
  operations,
  known,
  mayPropose,
}: {
  safe: string;
  operations: OperationDto[];
  known: WordsOf;
  mayPropose: boolean;
}) {
  const t = useTranslations('quorum.operations');
  const words = useWords(known);
  const { locale, deployment } = words;
  if (operations.length === 0) return <EmptyState title={t('empty')} />;
  return (
    <ul className="border-t border-line">
      {operations.map((operation) => {
        const { operationId, state, readyAt, expiresAt } = operation;
        return (
          <li key={operationId} className="flex flex-col gap-3 border-b border-line py-4">
            <p className="wrap-anywhere">
              <TextLink href={`/office/schedule/${operationId}`}>
                {callInWords(decodeCall(deployment, operation), words)}
              </TextLink>{' '}
              <StateTag state={state} />
            </p>
            <p className="text-muted">
              {t(state === 'READY' ? 'ready' : 'waiting', {
                date: formatDate(readyAt, locale, 'dateTime'),
              })}
              , {t('until', { date: formatDate(expiresAt, locale, 'dateTime') })}
            </p>
            {mayPropose && (
              <>
                <Details summary={t('execute')}>
                  <OperationProposal safe={safe} operationId={operationId} act="execute" />
                </Details>
                <Details summary={t('cancel')}>
                  <OperationProposal safe={safe} operationId={operationId} act="cancel" />
                </Details>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
