'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { isAddressEqual, recoverAddress, type Address as AddressType, type Hex } from 'viem';

import { Address } from '@/components/ui/address';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { OwnerSignature } from '@/lib/chain/safe-transaction';
import { plainSignature } from '@/lib/features/quorum/rules';

type Recovered = OwnerSignature & { signer: AddressType | undefined };

/** Whose signatures the JSON holds, recovered in the browser. Who owns the Safe only the chain knows. */
export function PastedSignatures({
  hash,
  confirmations,
}: {
  hash: Hex;
  confirmations: readonly OwnerSignature[];
}) {
  const t = useTranslations('quorum.check');
  const [rows, setRows] = useState<Recovered[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all(
      confirmations.map(async (entry) => ({ ...entry, signer: await signerOf(hash, entry) })),
    ).then((recovered) => {
      if (isCurrent) setRows(recovered);
    });
    return () => {
      isCurrent = false;
    };
  }, [hash, confirmations]);

  return (
    <Table
      caption={t('signersTitle')}
      captionHidden
      rows={rows}
      rowKey={({ owner, signature }) => `${owner}-${signature}`}
      empty={null}
      columns={[
        {
          key: 'claimed',
          header: t('claimed'),
          rowHeader: true,
          cell: ({ owner }) => <Address value={owner} />,
        },
        {
          key: 'signer',
          header: t('signer'),
          cell: ({ signer }) => (signer ? <Address value={signer} /> : t('unreadable')),
        },
        {
          key: 'verdict',
          header: t('verdict'),
          cell: ({ owner, signer }) => {
            if (!signer) return '–';
            const fits = isAddressEqual(owner, signer);
            return <Tag tone={fits ? 'good' : 'bad'}>{t(fits ? 'fits' : 'fitsNot')}</Tag>;
          },
        },
      ]}
    />
  );
}

async function signerOf(
  hash: Hex,
  { signature }: OwnerSignature,
): Promise<AddressType | undefined> {
  const plain = plainSignature(signature);
  if (!plain) return undefined;
  try {
    return await recoverAddress({ hash, signature: plain });
  } catch {
    return undefined;
  }
}
