'use client';

import { useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { Details } from '@/components/ui/details';
import { ExternalLink } from '@/components/ui/external-link';
import { Hash } from '@/components/ui/hash';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { explorerUrl } from '@/lib/chain/explorer';
import { describeCall, encodeCall } from '@/lib/chain/operations';

import { CodeBlock } from './code-block';
import { useProgramme } from './use-programme';
import type { Transaction } from './use-transaction';

/** For those who compare with what their wallet shows: contract, function, arguments; later hash and block. */
export function TransactionTechnical({
  transaction: { state, request },
}: {
  transaction: Transaction;
}) {
  const t = useTranslations('tx');
  const { deployment } = useProgramme();
  const step = request?.steps[state.step];
  if (!step) return null;
  const { target, data } = encodeCall(step.call);
  const described = describeCall(deployment, { target, data });
  const explorer = state.hash && explorerUrl(deployment.chainId, state.hash);

  const rows: SummaryRow[] = [];
  if (state.hash) rows.push({ key: 'hash', term: t('hash'), value: <Hash value={state.hash} /> });
  if (state.blockNumber !== undefined)
    rows.push({
      key: 'block',
      term: t('block'),
      value: state.blockNumber.toString(),
    });

  return (
    <>
      {rows.length > 0 && <SummaryList rows={rows} />}
      {explorer && <ExternalLink href={explorer}>{t('explorer')}</ExternalLink>}
      <Details summary={t('details')}>
        <div className="flex flex-col gap-3">
          <SummaryList
            rows={[
              {
                key: 'contract',
                term: t('contract'),
                value: <Address value={target} name={step.call.contract} />,
              },
              {
                key: 'function',
                term: t('function'),
                value: <code>{described.name}</code>,
              },
            ]}
          />
          <CodeBlock label={t('arguments')} text={JSON.stringify(described.args, null, 2)} />
        </div>
      </Details>
    </>
  );
}
