import { sha256, type Hex } from 'viem';

import type { PriceSource } from './config';
import { sealEvidence, type Evidence } from './evidence';
import { fetchAnswer, type Answer } from './fetch-answer';
import { excerpt, parseExactJson, scalarOf, type ExactJson } from './json-text';
import { readPath } from './json-path';
import { parseNumber, readPositive, readTime, toUnits, type Decimal } from './price';
import { SourceProblem } from './problem';

/** A price as a list names it, ready to be signed. */
export type Reading = {
  source: PriceSource;
  /** Settlement-asset units for 1e18 CCH. */
  price: bigint;
  /** Whole seconds. */
  observedAt: Date;
  evidence: { text: string; hash: Hex };
  /** The answer itself, for whoever wants to read it again. */
  body: Uint8Array;
};

export type ReadSourceOptions = {
  /** Of the settlement asset. */
  decimals: number;
  signal?: AbortSignal;
};

/** Asks a list and reads its price. Judges nothing yet. @throws SourceProblem */
export async function readSource(
  source: PriceSource,
  { decimals, signal }: ReadSourceOptions,
): Promise<Reading> {
  const ask = (url: string, headers: Readonly<Record<string, string>>) =>
    fetchAnswer({ ...source, url, headers, ...(signal && { signal }) });
  const [answer, rate] = await Promise.all([
    ask(source.url, source.headers),
    readConversion(source, ask),
  ]);
  const json = jsonOf(answer);
  requireCurrency(source, json);
  const value = scalarAt(json, source.pricePath);
  const amount = readPositive(value, source.pricePath);
  const price = toUnits(amount, { ...source, decimals, ...(rate && { rate: rate.value }) });
  const observedAt = wholeSecond(observedAtOf(source, json, answer));
  const evidence: Evidence = {
    v: 1,
    source: source.id,
    url: answer.url,
    status: answer.status,
    bodyHash: sha256(answer.body),
    observedAt: observedAt.toISOString(),
    fetchedAt: answer.fetchedAt.toISOString(),
    path: source.pricePath,
    value,
    currency: source.currency,
    unit: source.unit,
    minorDigits: source.minorDigits,
    conversion: rate?.evidence ?? null,
    price: price.toString(),
    decimals,
  };
  return { source, price, observedAt, evidence: sealEvidence(evidence), body: answer.body };
}

type Rate = { value: Decimal; evidence: NonNullable<Evidence['conversion']> };

async function readConversion(
  { conversion }: PriceSource,
  ask: (url: string, headers: Readonly<Record<string, string>>) => Promise<Answer>,
): Promise<Rate | undefined> {
  if (!conversion) return undefined;
  if (conversion.kind === 'fixed') {
    const { rate, basis } = conversion;
    return { value: readPositive(rate, 'the rate'), evidence: { kind: 'fixed', rate, basis } };
  }
  // Without the list's headers: this is somebody else's address.
  const answer = await ask(conversion.url, {});
  const { path, min, max } = conversion;
  const rate = scalarAt(jsonOf(answer), path);
  const value = readPositive(rate, path);
  if (isBelow(value, min) || isAbove(value, max))
    throw new SourceProblem('outsideBand', `the rate is ${rate}, not between ${min} and ${max}`);
  return {
    value,
    evidence: {
      ...{ kind: 'observed', rate, url: answer.url, path, bodyHash: sha256(answer.body) },
      fetchedAt: answer.fetchedAt.toISOString(),
    },
  };
}

/** Bytes that are no UTF-8 are no JSON. */
function jsonOf({ body }: Answer): ExactJson {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new SourceProblem('notJson', 'the answer is not UTF-8', { cause });
  }
  return parseExactJson(text);
}

function scalarAt(json: ExactJson, path: string): string {
  const found = readPath(json, path);
  const scalar = scalarOf(found);
  if (!scalar)
    throw new SourceProblem('notANumber', `${path} holds ${excerpt(JSON.stringify(found))}`);
  return scalar.text;
}

function requireCurrency({ currency, currencyPath }: PriceSource, json: ExactJson): void {
  if (currencyPath === undefined) return;
  const named = scalarOf(readPath(json, currencyPath))?.text ?? '';
  if (named !== currency)
    throw new SourceProblem(
      'wrongCurrency',
      `the list is in ${JSON.stringify(named.slice(0, 20))}, not in ${currency}`,
    );
}

function observedAtOf({ observedAtPath }: PriceSource, json: ExactJson, { date }: Answer): Date {
  if (observedAtPath !== undefined) return readTime(scalarAt(json, observedAtPath));
  if (!date) throw new SourceProblem('noTime', 'neither the list nor its answer says when');
  return date;
}

function wholeSecond(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1_000) * 1_000);
}

const isBelow = (value: Decimal, bound: string) => compare(value, bound) < 0n;
const isAbove = (value: Decimal, bound: string) => compare(value, bound) > 0n;

function compare(value: Decimal, text: string): bigint {
  const bound = parseNumber(text) ?? { digits: 0n, scale: 0 };
  const scale = Math.max(value.scale, bound.scale);
  const at = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  return at(value) - at(bound);
}
