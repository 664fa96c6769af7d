import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../paths';

/**
 * The functions of a contract that AccessManager guards: those with the modifier `restricted`, its bases' too. The ABI does
 * not say it, and AccessManager names a role for every selector, also for one that asks nobody.
 */
export function restrictedFunctions(contract: string): string[] {
  const path = join(ROOT, 'contracts/src', `${contract}.sol`);
  if (!existsSync(path)) return [];
  return [...restrictedIn(readFileSync(path, 'utf8'), contract)].sort();
}

function restrictedIn(source: string, contract: string): Set<string> {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const heads = code.matchAll(/function\s+(\w+)\s*\(([^)]*)\)([^{;]*)[{;]/g);
  const own = [...heads].flatMap(([, name = '', , modifiers = '']) =>
    /\brestricted\b/.test(modifiers) ? [name] : [],
  );
  const bases = new RegExp(`contract\\s+${contract}\\s+is\\s+([^{]+)\\{`).exec(code)?.[1] ?? '';
  const inherited = bases
    .split(',')
    .map((base) => base.trim().replace(/\(.*$/, ''))
    .flatMap((base) => restrictedFunctions(base));
  return new Set([...own, ...inherited]);
}
