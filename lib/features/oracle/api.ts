import { z } from 'zod';

import { addressText, decimalText, hashText, timeText } from '@/lib/core/wire';
import { asOfOnWire, asOfText } from '@/lib/features/framework/schema';

import type { ReferenceDto, SourceDto } from './schema';
import { SOURCE_PROBLEMS } from './sources/problem';

const price = decimalText.meta({
  description: 'Settlement-asset units for one CCH, which is one H100-hour.',
});

/** The reference price and what it comes from. Public and stable. */
export const referenceResponse = z
  .object({
    ...asOfText,
    oracle: addressText,
    decimals: decimalText.meta({ description: 'Of the settlement asset, and so of every price.' }),
    stale: z.boolean().meta({
      description:
        'Nothing may rely on the price: no minting, no change of the peg. Redemption is open.',
    }),
    reference: z
      .object({
        roundId: decimalText,
        price,
        observedAt: timeText.meta({ description: 'The oldest observation that counted.' }),
        computedAt: timeText,
        validUntil: timeText.meta({ description: 'The last second at which it holds.' }),
        counted: decimalText.meta({ description: 'Sources that agreed.' }),
      })
      .nullable(),
    guards: z.object({
      maxAge: decimalText.meta({ description: 'Seconds.' }),
      maxDeviationBps: decimalText,
      minSources: decimalText,
      minPrice: price,
      maxPrice: price,
    }),
    sources: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['feed', 'reporter']),
        account: addressText,
        state: z.enum(['counted', 'deviates', 'old', 'outsideGuards', 'silent']),
        price: price.nullable(),
        observedAt: timeText.nullable(),
        freshUntil: timeText.nullable(),
        evidence: hashText.nullable().meta({
          description: 'SHA-256 of the text at /api/v1/reference/evidence.',
        }),
        list: z
          .object({
            title: z.string(),
            url: z.string(),
            invented: z.boolean().meta({ description: 'A demonstration’s own list.' }),
            triedAt: timeText,
            problem: z.enum(SOURCE_PROBLEMS).nullable(),
            failuresInRow: decimalText,
          })
          .nullable()
          .meta({ description: 'How this portal’s worker fares with the list; null for others’.' }),
      }),
    ),
  })
  .meta({ id: 'Reference' });

export type ReferenceText = z.infer<typeof referenceResponse>;

export const evidenceQuery = z.strictObject({ hash: hashText });

export function referenceOnWire(
  { reference, sources }: { reference: ReferenceDto; sources: readonly SourceDto[] },
  { oracle, decimals }: { oracle: string; decimals: number },
): ReferenceText {
  const { at, round, validUntil, guards, stale } = reference;
  return {
    ...asOfOnWire(at),
    oracle,
    decimals: String(decimals),
    stale,
    reference:
      round && validUntil
        ? {
            roundId: round.roundId.toString(),
            price: round.price.toString(),
            observedAt: round.observedAt.toISOString(),
            computedAt: round.computedAt.toISOString(),
            validUntil: validUntil.toISOString(),
            counted: String(round.counted),
          }
        : null,
    guards: {
      maxAge: String(guards.maxAge),
      maxDeviationBps: String(guards.maxDeviationBps),
      minSources: String(guards.minSources),
      minPrice: guards.minPrice.toString(),
      maxPrice: guards.maxPrice.toString(),
    },
    sources: sources.map((source) => ({
      id: source.sourceId,
      kind: source.kind === 'FEED' ? 'feed' : 'reporter',
      account: source.account,
      state: source.state,
      price: source.price?.toString() ?? null,
      observedAt: source.observedAt?.toISOString() ?? null,
      freshUntil: source.freshUntil?.toISOString() ?? null,
      evidence: source.evidenceHash ?? null,
      list: source.reading
        ? {
            title: source.reading.title,
            url: source.reading.url,
            invented: source.reading.invented,
            triedAt: source.reading.triedAt.toISOString(),
            problem: source.reading.problem ?? null,
            failuresInRow: String(source.reading.failuresInRow),
          }
        : null,
    })),
  };
}
