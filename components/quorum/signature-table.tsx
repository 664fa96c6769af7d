import { useTranslations } from 'next-intl';
import type { Address as AddressType } from 'viem';

import { Address } from '@/components/ui/address';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TimeText } from '@/components/ui/time-text';
import type { ProposalDto, SafeDto } from '@/lib/features/quorum/schema';

type Row = { owner: AddressType; signedAt: Date | undefined; counts: boolean };

/** Every owner and whether they signed; owners who left after signing stand last. */
export function SignatureTable({ safe, proposal }: { safe: SafeDto; proposal: ProposalDto }) {
  const t = useTranslations('quorum.detail');
  const rows: Row[] = [
    ...safe.owners.map((owner) => ({
      owner,
      signedAt: proposal.signatures.find((signature) => signature.owner === owner)?.signedAt,
      counts: true,
    })),
    ...proposal.signatures.filter(({ counts }) => !counts),
  ];
  return (
    <Table
      caption={t('signaturesCaption')}
      captionHidden
      rows={rows}
      rowKey={({ owner }) => owner}
      empty={null}
      columns={[
        {
          key: 'owner',
          header: t('owner'),
          rowHeader: true,
          cell: ({ owner }) => <Address value={owner} name={safe.people[owner]} />,
        },
        {
          key: 'signed',
          header: t('signedOn'),
          cell: ({ signedAt, counts }) =>
            signedAt ? (
              <>
                <TimeText value={signedAt} style="dateTime" />{' '}
                {!counts && <Tag tone="warn">{t('leftSafe')}</Tag>}
              </>
            ) : (
              t('notSigned')
            ),
        },
      ]}
    />
  );
}
