import type { ReactNode } from 'react';

import { DocumentList } from '@/components/documents/document-list';
import { UploadField } from '@/components/documents/upload-field';
import { Details } from '@/components/ui/details';
import type { ItemKey } from '@/lib/features/certification/rules';
import { itemPurpose, type CaseDto } from '@/lib/features/certification/schema';
import type { DocumentDto, UploadOutcome } from '@/lib/features/documents/schema';

import { ChecklistWords } from './checklist-words';

/** The documents of each item with a way to hand in more; those of the office, which the provider never sees. */
export function itemPapers({
  reading,
  provider,
  documents,
  outcome,
}: {
  reading: CaseDto;
  provider: string;
  documents: DocumentDto[];
  outcome: UploadOutcome | undefined;
}): Partial<Record<ItemKey, ReactNode>> {
  return Object.fromEntries(
    reading.items.map(({ item }) => {
      const purpose = itemPurpose(reading.id, item);
      const own = documents.filter((document) => document.purpose === purpose);
      return [
        item,
        <div key={item} className="flex flex-col gap-4">
          {own.length > 0 && <DocumentList documents={own} captionHidden removable />}
          <Details
            summary={<ChecklistWords name="upload" />}
            open={own.length > 0 || outcome?.purpose === purpose}
          >
            <UploadField
              provider={provider}
              purpose={purpose}
              label={<ChecklistWords name="document" />}
              back={`/office/providers/${provider}/checklist`}
              outcome={outcome}
            />
          </Details>
        </div>,
      ];
    }),
  );
}
