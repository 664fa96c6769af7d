import { DocumentList } from '@/components/documents/document-list';
import { UploadField } from '@/components/documents/upload-field';
import { FormStack } from '@/components/ui/form-stack';
import type { DocumentDto } from '@/lib/features/documents/schema';
import type { Exhibit } from '../exhibit';

const WALLET = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

const sample: DocumentDto = {
  id: '11111111-1111-4111-8111-111111111111',
  providerWallet: WALLET,
  purpose: 'site-evidence:one',
  fileName: 'Lease of the hall, signed.pdf',
  mediaType: 'application/pdf',
  size: 3_512_000,
  sha256: `0x${'3fa1c09b7d52e846'.repeat(4)}`,
  uploadedBy: '11111111-1111-4111-8111-111111111111',
  visibility: 'ORGANISATION',
  kept: true,
  createdAt: new Date('2026-11-20T09:12:00Z'),
};

const photo: DocumentDto = {
  ...sample,
  id: '22222222-2222-4222-8222-222222222222',
  fileName: 'Meter-of-the-cooling-plant-2026-11-19.jpg',
  mediaType: 'image/jpeg',
  size: 421_000,
  sha256: `0x${'be40771c95d3a26f'.repeat(4)}`,
  kept: false,
};

export const documents: Exhibit[] = [
  {
    name: 'UploadField, its states',
    render: (id) => (
      <FormStack>
        <UploadField
          provider={WALLET}
          purpose={`site-evidence:${id}-ready`}
          label="Proof of the address"
          hint="A lease, an entry in the land register, or a bill."
          back="/gallery/documents"
        />
        <UploadField
          provider={WALLET}
          purpose={`site-evidence:${id}-refused`}
          label="Proof of the power contract"
          back="/gallery/documents"
          outcome={{
            purpose: `site-evidence:${id}-refused`,
            problem: 'documentNotWhatItSays',
          }}
        />
        <UploadField
          provider={WALLET}
          purpose={`site-evidence:${id}-taken`}
          label="Certificate of the data centre"
          back="/gallery/documents"
          outcome={{ purpose: `site-evidence:${id}-taken` }}
        />
      </FormStack>
    ),
  },
  {
    name: 'DocumentList of the one who handed them in',
    render: () => <DocumentList documents={[sample, photo]} removable />,
  },
  {
    name: 'DocumentList of a reader, and an empty one',
    render: () => (
      <>
        <DocumentList documents={[sample]} caption="Evidence of the site in Baar" />
        <DocumentList documents={[]} />
      </>
    ),
  },
];
