import { TURNS, type Turn } from '@/lib/features/providers/rules';
import type { WaitingCaseDto } from '@/lib/features/providers/schema';

export const CASE_KINDS = [
  'application',
  'paper',
  'renewal',
] as const satisfies readonly WaitingCaseDto['kind'][];

export type WaitingFilterValues = {
  turn?: Turn | undefined;
  kind?: WaitingCaseDto['kind'] | undefined;
  region?: string | undefined;
  mine?: boolean;
};

/** The filter of an address; what it does not understand is left out rather than refused. */
export function readWaitingFilter(
  search: Record<string, string | string[] | undefined>,
  regions: readonly string[],
): WaitingFilterValues {
  return {
    turn: TURNS.find((known) => known === search.turn),
    kind: CASE_KINDS.find((known) => known === search.kind),
    region: regions.find((known) => known === search.in),
    mine: search.reader === 'me',
  };
}

export function isFiltered({ turn, kind, region, mine }: WaitingFilterValues): boolean {
  return Boolean(turn ?? kind ?? region) || mine === true;
}

export function applyWaitingFilter(
  cases: WaitingCaseDto[],
  { turn, kind, region, mine }: WaitingFilterValues,
  me: string,
): WaitingCaseDto[] {
  return cases.filter(
    (found) =>
      (!turn || found.turn === turn) &&
      (!kind || found.kind === kind) &&
      (!region || found.region === region) &&
      (!mine || found.reader === me),
  );
}
