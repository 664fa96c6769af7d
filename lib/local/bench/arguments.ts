export type BenchArguments = {
  json: boolean;
  /** Where the JSON goes; undefined for stdout. */
  file: string | undefined;
  /** Beginning of the names that are measured; empty for all. */
  area: string;
};

/**
 * What stands behind `npm run bench --`. A word after `--json` is its file when it ends in `.json`; any other is the area.
 *
 * @throws for a flag that does not exist, and for words that are left over.
 */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  const at = args.indexOf('--json');
  const next = at < 0 ? undefined : args[at + 1];
  const file = next?.endsWith('.json') ? next : undefined;
  const rest = args.filter((argument, index) => index !== at && !(file && index === at + 1));
  const [area = '', ...more] = rest;
  if (more.length > 0 || area.startsWith('-'))
    throw new Error('Use: npm run bench [-- [--json [FILE.json]] [area]]');
  return { json: at >= 0, file, area };
}
