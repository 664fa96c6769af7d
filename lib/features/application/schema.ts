import { z } from 'zod';

import { isCountry } from '@/lib/core/countries';

import type { DocumentDto } from '@/lib/features/documents/schema';

import { fromFirstForm } from './first-form';

export const ENGINES = ['SLURM', 'KUBERNETES'] as const;
export const PAYMENTS = ['WALLET', 'IBAN'] as const;
export const DECLARED = ['NO', 'YES'] as const;

const text = (max: number) => z.string().trim().min(2, 'required').max(max, 'tooLong');
/** A decimal as text, because a record holds no fractions as numbers. */
const decimal = (pattern: RegExp, key: string) => z.string().trim().regex(pattern, key);

export const pue = decimal(/^(?:[12](?:\.\d{1,2})?|3(?:\.0{1,2})?)$/, 'pueRange');
export const uptime = decimal(/^(?:100(?:\.0{1,3})?|\d{1,2}(?:\.\d{1,3})?)$/, 'percentRange');
export const percent = z.coerce
  .number({ message: 'notNumber' })
  .int('notNumber')
  .min(0, 'tooSmall')
  .max(100, 'tooLarge');
export const country = z.string().refine(isCountry, 'required');
export const units = z.coerce
  .number({ message: 'notNumber' })
  .int('notNumber')
  .min(1, 'tooSmall')
  .max(1_000_000, 'tooLarge');
export const year = z.coerce
  .number({ message: 'notNumber' })
  .int('notNumber')
  .min(1990, 'yearRange')
  .max(2100, 'yearRange');

/** A document as an application names it: what stands in the record, whatever becomes of the file. */
export const evidence = z.object({
  documentId: z.string(),
  fileName: z.string(),
  sha256: z.string(),
});
export type Evidence = z.infer<typeof evidence>;

export const site = z.object({
  id: z.string().min(1).max(60),
  name: text(120),
  address: text(300),
  /** Country whose law the data is under: ISO 3166-1 alpha-2. */
  country,
  /** Power usage effectiveness, 1.00 to 3.00. */
  pue,
  /** Country whose grid feeds the site: ISO 3166-1 alpha-2. */
  gridZone: country,
  /** Share of renewable contracts in per cent. */
  renewableShare: percent,
  evidence: z.array(evidence).max(60),
});

export const hardware = z.object({
  siteId: z.string().min(1, 'required'),
  classId: z.string().min(1, 'required').max(32),
  units,
  interconnect: text(120),
  /** Year in which it went into service. */
  year,
});

const payment = z.discriminatedUnion('method', [
  z.object({ method: z.literal('WALLET'), wallet: z.string() }),
  z.object({ method: z.literal('IBAN'), iban: z.string(), accountHolder: text(160) }),
]);

/**
 * What a provider says of itself when it applies. Null is what was not asked: the first form had one site, and asked for
 * neither owners nor payment.
 */
const answers = z.object({
  contactName: text(120),
  contactEmail: z.email('notEmail'),
  /** People who own a quarter or more; share in per cent. None: nobody does. */
  owners: z
    .array(z.object({ name: text(160), share: percent }))
    .max(4)
    .nullable(),
  declarations: z
    .object({
      /** Whether the company or one of its owners stands on a list of sanctions, and which. */
      sanctions: z.enum(DECLARED),
      sanctionsText: z.string().nullable(),
      /** Whether somebody in it has ties to the city's offices, and which. */
      conflict: z.enum(DECLARED),
      conflictText: z.string().nullable(),
    })
    .nullable(),
  /** All of one region: a certification has one. */
  sites: z.array(site).min(1, 'required').max(10),
  hardware: z.array(hardware).min(1, 'required').max(40),
  operations: z.object({
    engine: z.enum(ENGINES, 'required'),
    contactName: text(120).nullable(),
    phone: z.string().nullable(),
    email: z.email('notEmail').nullable(),
    /** Of the last twelve months, in per cent. */
    uptime: uptime.nullable(),
    uptimeMethod: z.string().nullable(),
  }),
  payment: payment.nullable(),
  /** What the stake would be when the provider read it, in settlement-asset units. */
  stake: z.object({ amount: z.string().regex(/^\d+$/) }).nullable(),
});

export const applicationAnswers = answers
  .refine(
    ({ sites, hardware: lines }) =>
      lines.every((line) => sites.some(({ id }) => id === line.siteId)),
    {
      error: 'unknownSite',
      path: ['hardware'],
    },
  )
  .refine(({ hardware: lines }) => new Set(lines.map(({ classId }) => classId)).size <= 16, {
    error: 'tooManyClasses',
    path: ['hardware'],
  });
export type ApplicationAnswers = z.infer<typeof applicationAnswers>;

/** Answers as they lie in the database, those of the first form among them. */
export const storedAnswers: z.ZodType<ApplicationAnswers> = z
  .unknown()
  .transform((stored) => fromFirstForm(stored) ?? stored)
  .pipe(answers);

export const applicationInput = z
  .object({
    name: text(160),
    registrationNumber: text(60),
    region: z.string().min(2, 'required').max(10),
    website: z.url({ protocol: /^https?$/, error: 'notUrl' }).nullable(),
  })
  .and(applicationAnswers);
export type ApplicationInput = z.infer<typeof applicationInput>;

/** What was typed on one page, as its form named it; complete or not, right or wrong. */
export type Typed = { [name: string]: TypedValue };
export type TypedValue = string | TypedValue[] | { [name: string]: TypedValue };

/** One page of a draft. */
export type DraftEntry = {
  /** Counts the times that this page was saved, so that two windows notice each other. */
  revision: number;
  /** Pages stand in the order in which they were begun; the database keeps none. */
  order: number;
  /** ISO 8601. */
  savedAt: string;
  typed: Typed;
};

export const draftEntries = z.record(
  z.string(),
  z.object({
    revision: z.int(),
    order: z.int(),
    savedAt: z.string(),
    typed: z.record(z.string(), z.json()) as unknown as z.ZodType<Typed>,
  }),
);
export type DraftEntries = z.infer<typeof draftEntries>;

/** Pages of a draft: one each of the first, any number of sites and lines of hardware. */
export const SINGLE_ENTRIES = [
  'organisation',
  'owners',
  'declarations',
  'region',
  'operations',
  'payment',
  'stake',
] as const;
export type EntryKind = (typeof SINGLE_ENTRIES)[number] | 'site' | 'hardware';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
export const entryKey = z
  .string()
  .regex(new RegExp(`^(?:${SINGLE_ENTRIES.join('|')}|(?:site|hardware):${UUID})$`));

export function kindOfEntry(key: string): EntryKind {
  return (key.split(':')[0] ?? key) as EntryKind;
}

/** The part of a key behind the colon: the id of a site or of a line. */
export function idOfEntry(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** Everything else that the form holds is what was typed. */
export const saveEntryForm = z.looseObject({
  entry: entryKey,
  revision: z.coerce.number().int().min(0),
  /** `later` saves as it is and goes to the list; `continue` says what is missing. */
  intent: z.enum(['continue', 'later']).default('continue'),
  /** `check` goes back to the answers. */
  from: z.enum(['check']).optional(),
});

export const removeEntryForm = z.object({ entry: entryKey });
export const draftVersionForm = z.object({ version: z.coerce.number().int().min(1) });
export const takeUpAgainForm = z.object({ applicationId: z.uuid() });

export const TASKS = [
  'organisation',
  'owners',
  'declarations',
  'sites',
  'hardware',
  'operations',
  'payment',
  'stake',
] as const;
export type Task = (typeof TASKS)[number];
export type TaskStatus = 'not-started' | 'in-progress' | 'complete';

export type DraftSite = {
  id: string;
  /** As typed; undefined while it has none. */
  name: string | undefined;
  address: string | undefined;
  status: TaskStatus;
  documents: DocumentDto[];
};

export type DraftLine = {
  id: string;
  siteId: string | undefined;
  classId: string | undefined;
  units: string | undefined;
  isComplete: boolean;
};
