import { useTranslations } from 'next-intl';

import { CodeBlock } from '@/components/web3/code-block';
import { DownloadLink } from '@/components/ui/download-link';
import { Details } from '@/components/ui/details';
import type { ProposalDto } from '@/lib/features/quorum/schema';
import { toTransactionJson } from '@/lib/features/quorum/transaction-json';

/** The transaction to take along: into the independent check, a Safe's own app, or a colleague's mail. */
export function ExportLink({ proposal }: { proposal: ProposalDto }) {
  const t = useTranslations('quorum.detail');
  const { chainId, safe, transaction, hashes, signatures } = proposal;
  const json = toTransactionJson({ chainId, safe }, transaction, {
    safeTxHash: hashes.safeTxHash,
    signatures,
  });
  return (
    <div className="flex flex-col gap-3">
      <div>
        <DownloadLink
          href={`data:application/json;charset=utf-8,${encodeURIComponent(json)}`}
          kind="JSON"
          filename={`safe-transaction-${transaction.nonce}.json`}
        >
          {t('export')}
        </DownloadLink>
      </div>
      <Details summary={t('exportText')}>
        <CodeBlock label={t('export')} text={json} />
      </Details>
    </div>
  );
}
