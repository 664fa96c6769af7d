/** The states of a case, one reading of one provider, and what moves it between them. */
export const CASE_STATUSES = ['READING', 'ASKED', 'SECOND_READING', 'DECIDED', 'CLOSED'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/**
 * What moves a case on, from which states and into which. `decide` ends a case at tiers 1 and 2; at tiers 3 and 4 it is
 * `propose`, and another reader ends it. A provider that does not answer does not block: the certifier goes on with `recall`.
 */
export const CASE_MOVES = {
  check: { from: ['READING'], to: 'READING' },
  ask: { from: ['READING'], to: 'ASKED' },
  answer: { from: ['ASKED'], to: 'READING' },
  recall: { from: ['ASKED'], to: 'READING' },
  decide: { from: ['READING'], to: 'DECIDED' },
  propose: { from: ['READING'], to: 'SECOND_READING' },
  second: { from: ['SECOND_READING'], to: 'DECIDED' },
  return: { from: ['SECOND_READING'], to: 'READING' },
  close: { from: ['READING', 'ASKED'], to: 'CLOSED' },
} as const satisfies Record<string, { from: readonly CaseStatus[]; to: CaseStatus }>;

export type CaseMove = keyof typeof CASE_MOVES;

export function mayMove(move: CaseMove, status: CaseStatus): boolean {
  return (CASE_MOVES[move].from as readonly CaseStatus[]).includes(status);
}

export function isUnderWay(status: CaseStatus): boolean {
  return status !== 'DECIDED' && status !== 'CLOSED';
}
