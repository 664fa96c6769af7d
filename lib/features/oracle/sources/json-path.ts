import { scalarOf, type ExactJson } from './json-text';
import { SourceProblem } from './problem';

type Step =
  | { kind: 'name'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'filter'; tests: { name: string; value: string }[] };

const NAME = /^\.([A-Za-z_][\w-]*)/;
const QUOTED = /^\['((?:[^'\\]|\\['\\])*)'\]/;
const INDEX = /^\[(0|[1-9]\d{0,8})\]/;
const FILTER = /^\[\?((?:[^'\]]|'(?:[^'\\]|\\['\\])*')*)\]/;
const TEST = /^@\.([A-Za-z_][\w-]*)\s*==\s*'((?:[^'\\]|\\['\\])*)'$/;

/**
 * A small part of RFC 9535 that can only ever name one value: `$.list[0].price`, `$['unit price']`, and
 * `$.offers[?@.gpu=='H100' && @.region=='CH'].price`, which fits exactly one element or none. A list is sorted anew some
 * day, and a bare index would then silently publish the price of something else: prefer the filter.
 *
 * @throws Error when `path` is none of these; configurations are checked with it.
 */
export function compilePath(path: string): Step[] {
  if (!path.startsWith('$')) throw new Error(`the path ${path} does not begin with $`);
  const steps: Step[] = [];
  for (let rest = path.slice(1); rest !== '';) {
    const [step, length] = readStep(rest) ?? [];
    if (!step || !length) throw new Error(`the path ${path} is not understood from ${rest} on`);
    steps.push(step);
    rest = rest.slice(length);
  }
  return steps;
}

function readStep(rest: string): [Step, number] | undefined {
  const name = NAME.exec(rest);
  if (name) return [{ kind: 'name', name: name[1] ?? '' }, name[0].length];
  const quoted = QUOTED.exec(rest);
  if (quoted) return [{ kind: 'name', name: unescape(quoted[1] ?? '') }, quoted[0].length];
  const index = INDEX.exec(rest);
  if (index) return [{ kind: 'index', index: Number(index[1]) }, index[0].length];
  const filter = FILTER.exec(rest);
  if (!filter) return undefined;
  const tests = (filter[1] ?? '').split(/\s*&&\s*(?=@)/).map((test) => TEST.exec(test.trim()));
  if (tests.some((test) => test === null)) return undefined;
  return [
    {
      kind: 'filter',
      tests: tests.map((test) => ({ name: test?.[1] ?? '', value: unescape(test?.[2] ?? '') })),
    },
    filter[0].length,
  ];
}

function unescape(text: string): string {
  return text.replaceAll(/\\(['\\])/g, '$1');
}

/** The one value at `path`. @throws SourceProblem missing, or ambiguous when a filter fits several elements. */
export function readPath(json: ExactJson, path: string): ExactJson {
  let value: ExactJson = json;
  for (const step of compilePath(path)) {
    const next = follow(value, step, path);
    if (next === undefined) throw new SourceProblem('missing', `nothing stands at ${path}`);
    value = next;
  }
  return value;
}

function follow(value: ExactJson, step: Step, path: string): ExactJson | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (step.kind === 'name') {
    if (Array.isArray(value)) return undefined;
    const key = `s${step.name}`;
    return Object.hasOwn(value, key) ? value[key] : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  if (step.kind === 'index') return value[step.index];
  const found = value.filter((item) => fits(item, step.tests));
  if (found.length > 1)
    throw new SourceProblem('ambiguous', `${found.length} elements fit the filter of ${path}`);
  return found[0];
}

function fits(item: ExactJson, tests: readonly { name: string; value: string }[]): boolean {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false;
  return tests.every(({ name, value }) => {
    const found = scalarOf(item[`s${name}`]);
    return found?.kind === 'string' && found.text === value;
  });
}
