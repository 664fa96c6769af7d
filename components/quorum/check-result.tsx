'use client';

import { useTranslations } from 'next-intl';

import { useWords } from '@/components/calls/use-words';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Section } from '@/components/ui/section';
import { contractNameOf, type Deployment } from '@/lib/chain/contracts';
import { safeHashes } from '@/lib/chain/safe-transaction';
import type { PastedTransaction } from '@/lib/features/quorum/transaction-json';

import { ActWarnings } from './act-warnings';
import { describeSafeTransaction } from './describe-act';
import { HashList } from './hash-list';
import { PastedSignatures } from './pasted-signatures';
import { SignedFields } from './signed-fields';

/** The page has no chain to ask for the settlement asset: amounts of money are said in its smallest units. */
const UNITS = { decimals: 0 };

/** What a pasted transaction says in words, what of it is signed, and whether its own hash and signatures fit. */
export function CheckResult({
  pasted,
  deployment,
}: {
  pasted: PastedTransaction;
  deployment: Deployment;
}) {
  const t = useTranslations('quorum');
  const { domain, transaction, claimedHash, confirmations } = pasted;
  const hashes = safeHashes(domain, transaction);
  const isOurs = domain.chainId === deployment.chainId;
  const calls = useWords({
    ...{ deployment, names: {} },
    money: { symbol: t('check.units'), ...UNITS },
  });
  const described = isOurs
    ? describeSafeTransaction(domain.safe, transaction, { t, calls })
    : { sentence: t('check.otherChain', { chain: String(domain.chainId) }), decoded: false };
  return (
    <>
      <Section id="result" title={t('check.resultTitle')}>
        {claimedHash !== undefined && (
          <NotificationBanner
            live
            tone={claimedHash.toLowerCase() === hashes.safeTxHash ? 'good' : 'bad'}
            title={t(
              claimedHash.toLowerCase() === hashes.safeTxHash ? 'check.same' : 'check.differs',
            )}
          >
            {claimedHash.toLowerCase() === hashes.safeTxHash
              ? t('check.sameText')
              : t('check.differsText', { given: claimedHash })}
          </NotificationBanner>
        )}
        <p className="text-lg wrap-anywhere">{described.sentence}</p>
        {isOurs && <p className="text-muted">{t('check.ours')}</p>}
        <ActWarnings transaction={transaction} decoded={described.decoded} />
      </Section>
      <Section id="hashes" title={t('check.hashesTitle')}>
        <HashList hashes={hashes} />
      </Section>
      <Section id="fields" title={t('detail.fieldsTitle')}>
        <SignedFields
          domain={domain}
          transaction={transaction}
          nameOf={(to) => (isOurs ? contractNameOf(to, deployment) : undefined)}
        />
      </Section>
      {confirmations.length > 0 && (
        <Section id="signers" title={t('check.signersTitle')}>
          <PastedSignatures hash={hashes.safeTxHash} confirmations={confirmations} />
        </Section>
      )}
    </>
  );
}
