import { useTranslations } from 'next-intl';

import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import type { SafeHashes } from '@/lib/chain/safe-transaction';

/** The three hashes in full, to be compared digit by digit with what a wallet shows. */
export function HashList({ hashes }: { hashes: SafeHashes }) {
  const t = useTranslations('quorum.field');
  return (
    <SummaryList
      rows={(['domainHash', 'messageHash', 'safeTxHash'] as const).map((name) => ({
        key: name,
        term: t(name),
        value: <Hash value={hashes[name]} full />,
      }))}
    />
  );
}
