import { z } from 'zod';

import { isIban } from '@/lib/core/iban';
import { parseAddress } from '@/lib/core/ids';

import { country, DECLARED, ENGINES, hardware, PAYMENTS, percent, site, uptime } from './schema';

const text = (max: number) => z.string().trim().min(2, 'required').max(max, 'tooLong');
const PHONE = /^\+?[0-9][0-9 ()/.-]{5,24}$/;

const organisation = z.object({
  name: text(160),
  registrationNumber: text(60),
  website: z.url({ protocol: /^https?$/, error: 'notUrl' }).optional(),
  contactName: text(120),
  contactEmail: z.email('notEmail'),
});

/** Rows as typed, empty ones too, so that an error names the row that it is about. */
const ownerRow = z
  .object({ name: z.string().trim().max(160, 'tooLong').optional(), share: z.unknown().optional() })
  .transform((row, context) => {
    if (!row.name && row.share === undefined) return undefined;
    if (!row.name) context.addIssue({ code: 'custom', path: ['name'], message: 'required' });
    const share = z.coerce
      .number({ message: 'notNumber' })
      .int('notNumber')
      .min(25, 'ownerShareRange')
      .max(100, 'ownerShareRange')
      .safeParse(row.share ?? '');
    if (!share.success)
      context.addIssue({
        code: 'custom',
        path: ['share'],
        message:
          row.share === undefined ? 'required' : (share.error.issues[0]?.message ?? 'notNumber'),
      });
    return { name: row.name ?? '', share: share.data ?? 0 };
  });

const owners = z
  .object({ owners: z.array(ownerRow).max(4).optional(), nobody: z.literal('yes').optional() })
  .transform(({ owners: rows, nobody }, context) => {
    const named = (rows ?? []).filter((row) => row !== undefined);
    if (named.length === 0 && !nobody)
      context.addIssue({ code: 'custom', path: ['owners[0].name'], message: 'ownerOrNobody' });
    if (named.length > 0 && nobody)
      context.addIssue({ code: 'custom', path: ['nobody'], message: 'ownerAndNobody' });
    if (named.reduce((sum, { share }) => sum + share, 0) > 100)
      context.addIssue({ code: 'custom', path: ['owners[0].share'], message: 'sharesAboveWhole' });
    return named;
  });

const declarations = z
  .object({
    sanctions: z.enum(DECLARED, 'required'),
    sanctionsText: z.string().trim().max(2_000, 'tooLong').optional(),
    conflict: z.enum(DECLARED, 'required'),
    conflictText: z.string().trim().max(2_000, 'tooLong').optional(),
  })
  .superRefine((said, context) => {
    for (const name of ['sanctions', 'conflict'] as const)
      if (said[name] === 'YES' && !said[`${name}Text`])
        context.addIssue({ code: 'custom', path: [`${name}Text`], message: 'required' });
  });

const operations = z.object({
  engine: z.enum(ENGINES, 'required'),
  contactName: text(120),
  phone: z.string().trim().regex(PHONE, 'notPhone'),
  email: z.email('notEmail'),
  uptime,
  uptimeMethod: text(400),
});

const payment = z
  .object({
    method: z.enum(PAYMENTS, 'required'),
    wallet: z.string().trim().optional(),
    iban: z.string().trim().optional(),
    accountHolder: z.string().trim().max(160, 'tooLong').optional(),
  })
  .superRefine(({ method, wallet, iban, accountHolder }, context) => {
    const say = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (method === 'WALLET') {
      if (!wallet) say('wallet', 'required');
      else if (!parseAddress(wallet)) say('wallet', 'notAnAddressOrMistyped');
    } else {
      if (!iban) say('iban', 'required');
      else if (!isIban(iban)) say('iban', 'notIban');
      if (!accountHolder || accountHolder.length < 2) say('accountHolder', 'required');
    }
  });

/** What each page asks. */
export const ENTRY_FORMS = {
  organisation,
  owners,
  declarations,
  region: z.object({ region: z.string('required').min(2, 'required').max(10) }),
  site: site
    .omit({ id: true, evidence: true })
    .extend({ country: country, gridZone: country, renewableShare: percent }),
  hardware,
  operations,
  payment,
  stake: z.object({
    understood: z.literal('yes', 'mustAgree'),
    /** Settlement-asset units, as the page said. */
    amount: z.string().regex(/^\d+$/),
  }),
};
