import { SourceProblem } from './problem';

/**
 * JSON in which no digit is lost. JSON.parse makes 64-bit floats of numbers, and 2.2500000000000000001 would arrive as
 * 2.25. Here every string and every number arrives as text with a letter before it that tells them apart: `sCHF`, `n2.25`.
 */
export type ExactJson = string | boolean | null | ExactJson[] | { [key: string]: ExactJson };

/** In valid JSON whatever begins with a digit or a minus outside a string is a number, whole. */
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** @throws SourceProblem notJson */
export function parseExactJson(text: string): ExactJson {
  try {
    // The grammar is the platform's, so that what follows may take the text for valid.
    JSON.parse(text);
  } catch (cause) {
    throw new SourceProblem('notJson', excerpt(text), { cause });
  }
  // Keys are strings too and get their letter: `__proto__` is then a key like any other.
  const tagged = text.replace(STRINGS_AND_NUMBERS, (token) =>
    token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`,
  );
  return JSON.parse(tagged) as ExactJson;
}

export type ExactScalar = { kind: 'string' | 'number'; text: string };

/** The text of a string or a number; undefined for everything else. */
export function scalarOf(value: ExactJson | undefined): ExactScalar | undefined {
  if (typeof value !== 'string') return undefined;
  return { kind: value.startsWith('n') ? 'number' : 'string', text: value.slice(1) };
}

/** The beginning of an answer, for a log line. */
export function excerpt(text: string): string {
  const line = text.slice(0, 80).replaceAll(/\s+/g, ' ');
  return text.length > 80 ? `${line}…` : line;
}
