import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { react } from '@wagmi/cli/plugins';

import { runCommand } from '../command';
import { fingerprint } from '../fingerprint';
import { ROOT } from '../paths';
import { programAbis, programContracts, type NamedAbi } from './program-abis';
import { restrictedFunctions } from './restricted-functions';

const BANNER = `// Generated from contracts/ by: npm run generate. Do not edit.
`;

/** What TypeScript knows of the contracts: path → text, made from a fresh build. */
export async function renderContractTypes(): Promise<Map<string, string>> {
  await runCommand('forge', ['build', '--skip', 'test', '--skip', 'script']);
  const abis = programAbis();
  return new Map([
    ['lib/chain/generated/abis.ts', renderAbis(abis)],
    ['lib/chain/generated/hooks.ts', await renderHooks(abis)],
    ['lib/chain/generated/restricted.ts', renderRestricted(programContracts())],
  ]);
}

const MARKER = join(ROOT, 'node_modules/.cache/gridhall/contract-types');

/**
 * Writes the types anew when the contracts changed since the last start here. A fresh checkout has the committed ones, which
 * `npm test` compares with the contracts: there is no need to compile for them. Returns whether it wrote any.
 */
export async function ensureContractTypes(): Promise<boolean> {
  const sources = fingerprint(['contracts/src', 'foundry.toml']);
  const known = existsSync(MARKER) ? readFileSync(MARKER, 'utf8') : sources;
  const written = known === sources ? [] : await generateContractTypes();
  mkdirSync(dirname(MARKER), { recursive: true });
  writeFileSync(MARKER, sources);
  return written.length > 0;
}

/** Writes what differs and returns the paths written. */
export async function generateContractTypes(): Promise<string[]> {
  const drifted = await driftedContractTypes();
  for (const [path, text] of drifted) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  return [...drifted.keys()];
}

/** The generated files whose text is not what the contracts say now. */
export async function driftedContractTypes(): Promise<Map<string, string>> {
  const rendered = await renderContractTypes();
  return new Map([...rendered].filter(([path, text]) => current(path) !== text));
}

function current(path: string): string | undefined {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** One item a line: a changed function is one changed line. */
function renderAbis(abis: NamedAbi[]): string {
  const blocks = abis.map(({ name, abi }) => {
    const items = abi.map((item) => `  ${JSON.stringify(item)},`).join('\n');
    return `export const ${name}Abi = [\n${items}\n] as const;\n`;
  });
  return [BANNER, ...blocks].join('\n');
}

/** wagmi's own hooks for each function and event, over the ABIs of the other file. */
async function renderHooks(abis: NamedAbi[]): Promise<string> {
  const contracts = abis.map(({ name, abi }) => ({
    name,
    abi,
    content: '',
    meta: { abiName: `${name}Abi` },
  }));
  const { imports = '', content } = await react().run({
    contracts,
    isTypeScript: true,
    outputs: [],
  });
  const names = abis.map(({ name }) => `  ${name}Abi,\n`).join('');
  return [
    "'use client';\n",
    BANNER,
    imports.trim(),
    `import {\n${names}} from './abis';\n`,
    content.trim(),
    '',
  ].join('\n');
}

/** Which functions a role guards: the ABI does not say it. */
function renderRestricted(contracts: string[]): string {
  const lines = contracts.flatMap((contract) => {
    const names = restrictedFunctions(contract);
    return names.length === 0 ? [] : [`  ${contract}: ${JSON.stringify(names)},\n`];
  });
  return `${BANNER}\nexport const restricted = {\n${lines.join('')}} as const;\n`;
}
