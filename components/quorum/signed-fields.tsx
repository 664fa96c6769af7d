import { useTranslations } from 'next-intl';
import { isAddressEqual, zeroAddress } from 'viem';

import { Address } from '@/components/ui/address';
import { SummaryList } from '@/components/ui/summary-list';
import type { SafeDomain, SafeTransaction } from '@/lib/chain/safe-transaction';

/** The ten fields that an owner signs, and the two of the domain, each in words. */
export function SignedFields({
  domain,
  transaction,
  nameOf = () => undefined,
}: {
  domain: SafeDomain;
  transaction: SafeTransaction;
  /** The programme's contract at an address, if it is one. */
  nameOf?: (address: string) => string | undefined;
}) {
  const t = useTranslations('quorum.field');
  const { to, value, data, operation, gasToken, refundReceiver } = transaction;
  const account = (address: `0x${string}`) =>
    isAddressEqual(address, zeroAddress) ? (
      t('nobody', { address: '0x00…00' })
    ) : (
      <Address value={address} name={nameOf(address)} full />
    );
  return (
    <SummaryList
      rows={[
        { key: 'chainId', term: t('chainId'), value: String(domain.chainId) },
        { key: 'safe', term: t('safe'), value: <Address value={domain.safe} full /> },
        { key: 'to', term: t('to'), value: <Address value={to} name={nameOf(to)} full /> },
        { key: 'value', term: t('value'), value: t('valueText', { value: value.toString() }) },
        {
          key: 'data',
          term: t('data'),
          value:
            data === '0x' ? t('noData') : <code className="text-sm wrap-anywhere">{data}</code>,
        },
        {
          key: 'operation',
          term: t('operation'),
          value: t(operation === 1 ? 'operation1' : 'operation0'),
        },
        { key: 'safeTxGas', term: t('safeTxGas'), value: transaction.safeTxGas.toString() },
        { key: 'baseGas', term: t('baseGas'), value: transaction.baseGas.toString() },
        { key: 'gasPrice', term: t('gasPrice'), value: transaction.gasPrice.toString() },
        { key: 'gasToken', term: t('gasToken'), value: account(gasToken) },
        { key: 'refundReceiver', term: t('refundReceiver'), value: account(refundReceiver) },
        { key: 'nonce', term: t('nonce'), value: transaction.nonce.toString() },
      ]}
    />
  );
}
