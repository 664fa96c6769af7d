import { figure, word, type Reading } from './reading';

/** What is asked of `rocm-smi`. */
export const ROCM_ARGUMENTS = [
  '--showproductname',
  '--showuniqueid',
  '--showmeminfo',
  'vram',
  '--showuse',
  '--showtemp',
  '--showpower',
  '--showmaxpower',
  '--showdriverversion',
  '--json',
];

const MIB = 1024 * 1024;

/**
 * Reads `rocm-smi --json`. Its names change a little from version to version (capitals, "Average" or "Current Socket"
 * power), so they are looked for by their meaning. Undefined when it is no such document.
 */
export function readRocm(output: string): Reading | undefined {
  const document = parseObject(output.slice(Math.max(output.indexOf('{'), 0)));
  if (!document) return undefined;
  const cards = Object.entries(document)
    .filter(([name]) => /^card\d+$/.test(name))
    .map(([name, fields]) => ({ index: Number(name.slice(4)), fields: fieldsOf(fields) }))
    .sort((a, b) => a.index - b.index);
  if (cards.length === 0) return undefined;
  return {
    tool: 'rocm-smi',
    driver: word(find(fieldsOf(document.system), /^driver version$/)),
    gpus: cards.map(({ index, fields }) => {
      const bytes = Number(find(fields, /^vram total memory/) ?? Number.NaN);
      return {
        index,
        uuid: word(find(fields, /^unique id$/)),
        product: (find(fields, /^card series$/) ?? 'unknown').slice(0, 120),
        memoryMib: Number.isFinite(bytes) ? Math.floor(bytes / MIB) : null,
        powerLimitW: figure(find(fields, /^max graphics package power/)),
        pcieGeneration: null,
        pcieWidth: null,
        links: null,
        migEnabled: false,
        mig: [],
        state: 'ok' as const,
      };
    }),
    loads: cards.map(({ fields }) => ({
      utilisation: figure(find(fields, /^gpu use/)),
      temperature: figure(
        find(fields, /^temperature \(sensor junction\)/) ?? find(fields, /^temperature/),
      ),
      power: figure(find(fields, /^(average|current socket) graphics package power/)),
    })),
    problem: null,
  };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Map<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(entries.map(([name, text]) => [name.toLowerCase(), String(text)]));
}

function find(fields: Map<string, string>, name: RegExp): string | undefined {
  return [...fields].find(([key]) => name.test(key))?.[1];
}
