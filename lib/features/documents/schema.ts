import { z } from 'zod';

/** Who sees a document: the organisation and the office, the office alone, or treasury and regulator. */
export type DocumentVisibility = 'ORGANISATION' | 'OFFICE' | 'TREASURY';

/** 20 MB as a file manager counts them. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** Media type → the endings of a file's name that go with it, the usual one first. */
export const MEDIA_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

/** For the picker of a browser. */
export const ACCEPTED_FILES = [
  ...Object.keys(MEDIA_TYPES),
  ...Object.values(MEDIA_TYPES)
    .flat()
    .map((ending) => `.${ending}`),
].join(',');

/**
 * What documents are handed in for, and who sees them. A provider hands in what its organisation may see, the office what
 * stays in its own file. A new kind is a line here.
 */
export const DOCUMENT_KINDS = {
  /** Proof of what an application says of a site: `site-evidence:<site>`. */
  'site-evidence': 'ORGANISATION',
  /** What a certifier lays beside an item of a checklist: `checklist:<case>:<item>`. */
  checklist: 'OFFICE',
  /** What a provider sends along with its answer to a certifier: `case-answer:<request>`. */
  'case-answer': 'ORGANISATION',
  /** What justifies an act of the treasury: `treasury:fund`, `treasury:withdraw`, `treasury:issue`. About the reserve. */
  treasury: 'TREASURY',
} as const satisfies Record<string, DocumentVisibility>;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** A kind, and what of that kind it belongs to. */
export const documentPurpose = z
  .string()
  .max(120)
  .regex(/^[a-z][a-z-]*(?::[A-Za-z0-9._-]+){1,3}$/)
  .refine((purpose) => Object.hasOwn(DOCUMENT_KINDS, kindOf(purpose)));

export function kindOf(purpose: string): DocumentKind {
  return purpose.slice(0, purpose.indexOf(':')) as DocumentKind;
}

/** What an owner may keep: one provider's own documents, the office's file on one provider, or all of the treasury's. */
export const DOCUMENT_QUOTA = {
  ORGANISATION: { files: 60, bytes: 200 * 1024 * 1024 },
  OFFICE: { files: 300, bytes: 1024 * 1024 * 1024 },
  TREASURY: { files: 5_000, bytes: 20 * 1024 * 1024 * 1024 },
} as const satisfies Record<DocumentVisibility, { files: number; bytes: number }>;

/** In the address of an upload, so that they are known before the file has arrived. */
export const uploadQuery = z.object({
  provider: z.string(),
  purpose: documentPurpose,
  /** The page to go back to where no script runs. */
  back: z.string().max(500).optional(),
});

/**
 * Why a document was not taken, kept or shown: keys under `errors`, each a whole sentence. They travel in the address of a
 * page where no script runs.
 */
export const DOCUMENT_PROBLEMS = [
  'documentMissing',
  'documentEmpty',
  'documentTooLarge',
  'documentKindUnknown',
  'documentNotWhatItSays',
  'documentDamaged',
  'documentActive',
  'documentLocked',
  'documentQuota',
  'documentTooOften',
  'documentUnreadable',
  'SIGN_IN_REQUIRED',
  'FORBIDDEN',
  'INTERNAL',
] as const;
export type DocumentProblem = (typeof DOCUMENT_PROBLEMS)[number];

/** How an upload without scripts ended, in the address of the page that it came from. */
export const uploadOutcome = z.object({
  purpose: documentPurpose,
  problem: z.enum(DOCUMENT_PROBLEMS).optional(),
});
export type UploadOutcome = z.infer<typeof uploadOutcome>;

/** Reads it from a page's `searchParams`; undefined for a page that was not come back to. */
export function readUploadOutcome(
  params: Record<string, string | string[] | undefined>,
): UploadOutcome | undefined {
  const read = uploadOutcome.safeParse({ purpose: params.uploaded, problem: params.problem });
  return read.success ? read.data : undefined;
}

export type DocumentDto = {
  id: string;
  /** The account that it is about. */
  providerWallet: `0x${string}`;
  purpose: string;
  fileName: string;
  mediaType: MediaType;
  /** Bytes. */
  size: number;
  /** 0x-hex of the bytes as they were handed in. */
  sha256: `0x${string}`;
  uploadedBy: string;
  visibility: DocumentVisibility;
  /** It is part of a record, and stays. */
  kept: boolean;
  createdAt: Date;
};

/** A document as a record names it: whoever has the file finds it by its hash, also when the portal is gone. */
export type NamedDocument = { id: string; sha256: `0x${string}` };

export const removeDocumentForm = z.object({ documentId: z.uuid() });
