/**
 * Why a source gave no price that may be published. A closed set: each has its sentence under `oracle.problems` in the
 * message files.
 */
export const SOURCE_PROBLEMS = [
  // Asking
  'timeout',
  'unreachable',
  'status',
  'redirect',
  'tooLarge',
  // Reading
  'notJson',
  'missing',
  'ambiguous',
  'notANumber',
  'notPositive',
  'wrongCurrency',
  'noTime',
  'badTime',
  // Judging
  'future',
  'tooOld',
  'outsideBand',
  'movedTooFar',
  'outsideGuards',
  // Publishing
  'noKey',
  'notOnChain',
  'otherSigner',
] as const;

export type SourceProblemCode = (typeof SOURCE_PROBLEMS)[number];

export class SourceProblem extends Error {
  override readonly name = 'SourceProblem';

  /** @param detail for the log and for officials: what was found instead. */
  constructor(
    readonly code: SourceProblemCode,
    readonly detail: string,
    options: { cause?: unknown; retryable?: boolean } = {},
  ) {
    super(`${code}: ${detail}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.retryable = options.retryable ?? false;
  }

  /** Asking again a moment later may help. */
  readonly retryable: boolean;
}
