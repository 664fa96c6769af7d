/**
 * What a Safe says when it refuses: not custom errors but five letters as a text (contracts' docs/error_codes.md). Those that
 * somebody who signs and executes can meet; each has its sentence under `errors.safe`.
 */
export const SAFE_REFUSALS = [
  /** Not enough gas for the inner call. */
  'GS010',
  /** The inner call failed; Safes before 1.5.0 do not pass on why. */
  'GS013',
  /** Fewer signatures than the threshold. */
  'GS020',
  /** A hash counted as approved is not. */
  'GS025',
  /** A signature is no owner's, is there twice, or is over another transaction: for example of a nonce that is used up. */
  'GS026',
  /** Only the Safe itself may change its owners. */
  'GS031',
] as const;

export type SafeRefusal = (typeof SAFE_REFUSALS)[number];

export function isSafeRefusal(reason: string): reason is SafeRefusal {
  return (SAFE_REFUSALS as readonly string[]).includes(reason);
}
