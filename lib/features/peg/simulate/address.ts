import { parseDecimal, toDecimalString, WAD } from '@/lib/core/units';

import type { PegTerms, Thresholds } from '../schema';
import type { Assumptions } from './assumptions';
import type { Basis } from './basis';
import type { Policy } from './policy';
import {
  DEFAULT_SEVERITY,
  RUN_BPS,
  SCENARIO_KEYS,
  type ScenarioKey,
  type Severity,
} from './scenarios';
import { textOf } from './text-of';

/**
 * What the simulator's page holds, as typed, by the names that stand in its address. Shares are percentages with at most two
 * digits after the point, which are whole basis points; hours and money are whole with a fraction.
 */
export const FIELDS = [
  'price',
  'mintFee',
  'redeemFee',
  'step',
  'interval',
  'cap',
  'floor',
  'healthy',
  'slow',
  'halt',
  'haircut',
  'share',
  'daily',
  'run',
  'buys',
  'sells',
  'gapRedeem',
  'gapBuy',
  'fear',
  'stranded',
  'amount',
  'budget',
] as const;
export type FieldName = (typeof FIELDS)[number];
export type SimulatorText = Record<FieldName, string>;

export const TERM_FIELDS = ['price', 'mintFee', 'redeemFee', 'step', 'interval', 'cap'] as const;
export const LINE_FIELDS = [
  'floor',
  'healthy',
  'slow',
  'halt',
  'haircut',
  'share',
  'daily',
] as const;

const CCH = 18;
/** Percent with two digits are basis points. */
const PERCENT = 2;

/** Before any are in force: what the form of a proposal begins with, at the price that the market pays. */
function firstTerms({ referencePrice = 0n }: Basis['state']): PegTerms {
  return {
    price: referencePrice,
    ...{ mintFeeBps: 25, redeemFeeBps: 50, maxStepBps: 1_000, minInterval: 604_800 },
    supplyCap: 50_000n * WAD,
  };
}

export function initialText(basis: Basis, decimals: number): SimulatorText {
  const { terms, lines, assumptions, state } = basis;
  const percent = (bps: number) => toDecimalString(BigInt(bps), PERCENT);
  const hours = (amount: bigint) => toDecimalString(amount, CCH);
  return {
    ...textOf({ terms: terms ?? firstTerms(state), lines }, decimals, DEFAULT_SEVERITY.runBps),
    buys: hours(assumptions.mintPerDay),
    sells: hours(assumptions.redeemPerDay),
    gapRedeem: percent(assumptions.gapRedeemBps),
    gapBuy: percent(assumptions.gapBuyBps),
    fear: percent(assumptions.fearBps),
    stranded: percent(assumptions.strandedBps),
    amount: '100',
    budget: '10000',
  };
}

export type Address = Record<string, string | string[] | undefined>;

/** The fields that the address names, on top of the initial ones; what is too long to be a number is left out. */
export function readText(address: Address, initial: SimulatorText): SimulatorText {
  const text = { ...initial };
  for (const name of FIELDS) {
    const value = address[name];
    if (typeof value === 'string' && value.length <= 40) text[name] = value;
  }
  return text;
}

export function readScenario(address: Address): ScenarioKey {
  return SCENARIO_KEYS.find((key) => key === address.scenario) ?? 'run';
}

/** Only what differs from the initial text, so that a link stays short and says what was changed. */
export function queryOf(
  text: SimulatorText,
  initial: SimulatorText,
  scenario: ScenarioKey,
): string {
  const query = new URLSearchParams();
  for (const name of FIELDS) if (text[name] !== initial[name]) query.set(name, text[name]);
  if (scenario !== 'run') query.set('scenario', scenario);
  const written = query.toString();
  return written && `?${written}`;
}

export type Parsed = {
  policy: Policy;
  severity: Severity;
  assumptions: Assumptions;
  /** CCH and money for the quotes. */
  amount: bigint;
  budget: bigint;
};

/** What was typed; `wrong` names the fields that are no number in their range. */
export function parseText(
  text: SimulatorText,
  decimals: number,
): { parsed: Parsed; wrong?: undefined } | { parsed?: undefined; wrong: FieldName[] } {
  const wrong: FieldName[] = [];
  const read = <T>(name: FieldName, value: T | undefined, otherwise: T): T => {
    if (value === undefined) wrong.push(name);
    return value ?? otherwise;
  };
  const bps = (name: FieldName, most = 65_535) => {
    const value = parseDecimal(text[name], PERCENT);
    return read(name, value !== undefined && value <= most ? Number(value) : undefined, 0);
  };
  const amount = (name: FieldName, digits: number) =>
    read(name, bounded(parseDecimal(text[name], digits)), 0n);
  const interval = parseDecimal(text.interval, 0);

  const terms: PegTerms = {
    price: amount('price', decimals),
    mintFeeBps: bps('mintFee', 9_999),
    redeemFeeBps: bps('redeemFee', 9_999),
    maxStepBps: bps('step', 9_999),
    minInterval:
      read(
        'interval',
        interval !== undefined && interval < 100_000n ? Number(interval) : undefined,
        0,
      ) * 3_600,
    supplyCap: amount('cap', CCH),
  };
  if (terms.price === 0n && !wrong.includes('price')) wrong.push('price');
  const lines: Thresholds = {
    floorBps: bps('floor'),
    healthyBps: bps('healthy'),
    slowBps: bps('slow'),
    haltBps: bps('halt'),
    haircutBps: bps('haircut', 10_000),
    backingShareBps: bps('share', 10_000),
    dailyMintLimit: amount('daily', CCH),
  };
  const runBps = bps('run', RUN_BPS.most);
  if (runBps < RUN_BPS.least && !wrong.includes('run')) wrong.push('run');
  const assumptions: Assumptions = {
    mintPerDay: amount('buys', CCH),
    redeemPerDay: amount('sells', CCH),
    gapRedeemBps: bps('gapRedeem', 10_000),
    gapBuyBps: bps('gapBuy', 65_535),
    fearBps: bps('fear', 10_000),
    strandedBps: bps('stranded', 10_000),
  };
  const sample = amount('amount', CCH);
  const budget = amount('budget', decimals);
  if (wrong.length > 0) return { wrong };
  return {
    parsed: {
      policy: { terms, lines },
      severity: { ...DEFAULT_SEVERITY, runBps },
      assumptions,
      amount: sample,
      budget,
    },
  };
}

/** Far beyond any programme, and small enough that no product is slow. */
function bounded(value: bigint | undefined): bigint | undefined {
  return value !== undefined && value < 2n ** 128n ? value : undefined;
}

/** The address of the proposal's form with these values. */
export function proposalHref(text: SimulatorText, names: readonly FieldName[]): string {
  const query = new URLSearchParams();
  for (const name of [...names, 'run' as const]) query.set(name, text[name]);
  return `/office/peg?${query.toString()}`;
}

/** What the forms of the peg desk begin with when the simulator sent somebody there, in the forms' own units. */
export type Prefilled = {
  terms: Partial<Record<(typeof TERM_FIELDS)[number], string>> | undefined;
  lines: Partial<Record<(typeof LINE_FIELDS)[number], string>> | undefined;
  runBps: string | undefined;
};

const TYPED_AS_BPS: ReadonlySet<FieldName> = new Set([
  ...(['mintFee', 'redeemFee', 'step'] as const),
  ...(['floor', 'healthy', 'slow', 'halt', 'haircut', 'share', 'run'] as const),
]);

/** What is no number is left out: the form then begins with what is in force. */
export function proposalText(address: Address): Prefilled {
  const read = (name: FieldName): string | undefined => {
    const value = address[name];
    if (typeof value !== 'string' || value.length > 40) return undefined;
    if (!TYPED_AS_BPS.has(name)) return parseDecimal(value, CCH) === undefined ? undefined : value;
    return parseDecimal(value, PERCENT)?.toString();
  };
  const all = (names: readonly FieldName[]) => {
    const found = names.flatMap((name) => {
      const value = read(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
  return { terms: all(TERM_FIELDS), lines: all(LINE_FIELDS), runBps: read('run') };
}
