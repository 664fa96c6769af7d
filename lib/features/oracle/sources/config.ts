import { z } from 'zod';

import { compilePath } from './json-path';
import { parseNumber, UNIT } from './price';

const path = z
  .string()
  .max(300)
  .superRefine((value, context) => {
    try {
      compilePath(value);
    } catch (error) {
      context.addIssue({ code: 'custom', message: String((error as Error).message) });
    }
  });

const url = z
  .url({ protocol: /^https?$/ })
  .refine((value) => new URL(value).username === '' && new URL(value).password === '', {
    error: 'a password does not belong into an address that everyone may read: use headers',
  });

/** A positive number as text, so that no digit is lost on the way from the file. */
const positive = z
  .string()
  .refine((value) => (parseNumber(value)?.digits ?? 0n) > 0n, { error: 'a number above zero' });

const currency = z.string().regex(/^[A-Z]{3,6}$/, 'a currency by its capital letters, as CHF');

/** How many of the settlement currency one of the source's is worth. Decided once, or read anew each time. */
const conversion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fixed'),
    rate: positive,
    /** Who decided so and when: it stands in the evidence of every report. */
    basis: z.string().trim().min(5).max(300),
  }),
  z
    .strictObject({ kind: z.literal('observed'), url, path, min: positive, max: positive })
    .refine(({ min, max }) => isAtMost(min, max), { error: 'min is above max', path: ['min'] }),
]);

/** One list of prices on the web and how to read it. */
export const priceSource = z
  .strictObject({
    /** As on chain: an ASCII name that fits a bytes32. */
    id: z.string().regex(/^[\x21-\x7e]{1,32}$/, 'an ASCII name of at most 32 characters'),
    /** Who publishes the list; shown beside its price. */
    title: z.string().trim().min(2).max(120),
    /** True for the demonstration's own lists, whose prices mean nothing. */
    invented: z.boolean().default(false),
    url,
    /** Sent along and never shown: a key that the list asks for. Redirects stay on the same host, so it goes nowhere else. */
    headers: z.record(z.string().regex(/^[\w-]{1,60}$/), z.string().max(500)).default({}),
    pricePath: path,
    /** When the list says that its price was so. Without it the answer's Date header counts. */
    observedAtPath: path.optional(),
    currency,
    /** Where the answer itself names its currency; it must be `currency`. */
    currencyPath: path.optional(),
    conversion: conversion.optional(),
    unit: z.string().regex(UNIT, 'H100-hour, 8xH100-hour, H100-second, …'),
    /** 2 for a price in cents. */
    minorDigits: z.int().min(0).max(9).default(0),
    /** For one try, the body included. */
    timeoutMs: z.int().min(100).max(60_000).default(10_000),
    attempts: z.int().min(1).max(5).default(3),
    /** Before the second try; doubled before each later one. */
    backoffMs: z.int().min(0).max(30_000).default(500),
    maxBytes: z.int().min(64).max(4_194_304).default(262_144),
    /** What an H100-hour can cost at all, in whole settlement currency. */
    minPrice: positive,
    maxPrice: positive,
    /** Furthest from the source's last published price. */
    maxMoveBps: z.int().min(1).max(10_000).default(2_000),
  })
  .refine(({ minPrice, maxPrice }) => isAtMost(minPrice, maxPrice), {
    error: 'minPrice is above maxPrice',
    path: ['minPrice'],
  });

export type PriceSource = z.output<typeof priceSource>;

/** MAX_SOURCES of the contract. */
const MAX_SOURCES = 16;

export const priceSources = z
  .strictObject({
    /** The money of the reserve: the symbol of the asset on chain, and the currency that one of it stands for. */
    settlement: z.strictObject({ symbol: z.string().min(1).max(20), currency }),
    sources: z.array(priceSource).min(1).max(MAX_SOURCES),
  })
  .superRefine(({ settlement, sources }, context) => {
    for (const [index, source] of sources.entries()) {
      const issue = (message: string) =>
        context.addIssue({ code: 'custom', path: ['sources', index, 'id'], message });
      if (sources.findIndex(({ id }) => id === source.id) !== index)
        issue(`${source.id} stands there twice`);
      const isForeign = source.currency !== settlement.currency;
      if (isForeign && !source.conversion)
        issue(`${source.currency} is not ${settlement.currency}, and no conversion is declared`);
      if (!isForeign && source.conversion)
        issue(`${source.currency} is the settlement currency and needs no conversion`);
    }
  });

export type PriceSources = z.output<typeof priceSources>;

/**
 * Reads a configuration. `http:` is for the demonstration's own lists only: whoever sits on the line could name the price.
 *
 * @throws Error that names everything that is wrong.
 */
export function parsePriceSources(
  text: string,
  { allowHttp }: { allowHttp: boolean },
): PriceSources {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error('the price sources are not JSON', { cause });
  }
  const result = priceSources.safeParse(json);
  if (!result.success)
    throw new Error(
      `the price sources are not usable\n${result.error.issues
        .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
        .join('\n')}`,
    );
  const plain = result.data.sources
    .flatMap((source) => [
      source.url,
      ...(source.conversion?.kind === 'observed' ? [source.conversion.url] : []),
    ])
    .find((address) => new URL(address).protocol !== 'https:');
  if (plain !== undefined && !allowHttp)
    throw new Error(`the price sources are not usable\n${plain} is not https`);
  return result.data;
}

function isAtMost(low: string, high: string): boolean {
  const [a, b] = [parseNumber(low), parseNumber(high)];
  // Each has its own error already.
  if (!a || !b) return true;
  const scale = Math.max(a.scale, b.scale, 0);
  const at = ({ digits, scale: own }: typeof a) => digits * 10n ** BigInt(scale - own);
  return at(a) <= at(b);
}
