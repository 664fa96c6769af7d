import {
  encodeFunctionData,
  decodeFunctionResult,
  type Abi,
  type AbiFunction,
  type Address,
  type Hex,
} from 'viem';

import { abiOf, CONTRACT_NAMES, type ContractName, type Deployment } from './contracts';
import { callsIn, leavesOf, type Argument, type CallView } from './decode-call';
import type { JsonSafe } from './json-safe';
import { unitOf, type ValueUnit } from './value-units';

/** One question to a contract, asked before and after an act. */
export type FigureRead = {
  contract: ContractName;
  functionName: string;
  /** What the figure is about: the arguments with their types, `['address', '0x…']`. Empty for the contract's own. */
  of: Argument[];
  target: Address;
  data: Hex;
  item: AbiFunction;
};

/** One value of a contract before and after an act; null where the contract gave no answer. */
export type Figure = {
  contract: ContractName;
  functionName: string;
  /** Path within the result; empty for a result of one unnamed value. */
  path: string;
  unit: ValueUnit;
  of: (Argument & { unit: ValueUnit })[];
  before: JsonSafe;
  after: JsonSafe;
};

/** A call with odd lists may name very many things: so many questions are asked, and no more. */
const MAX_READS = 160;
const MAX_PER_FUNCTION = 12;

/** What another view says as well: `hasRole` tells the delay that counts now. */
const SAID_TWICE: Readonly<Record<string, readonly string[]>> = { getAccess: ['currentDelay'] };

/** Views that say nothing of the programme's state, or what another one says as well. */
const NOT_ASKED: ReadonlySet<string> = new Set([
  'DOMAIN_SEPARATOR',
  'catalog',
  'canCall',
  'decimals',
  'description',
  'eip712Domain',
  'getRoundData',
  'isConsumingScheduledOp',
  'latestRoundData',
  'liveSupply',
  'name',
  'oracle',
  'previewMint',
  'previewRedeem',
  'providerAt',
  'registry',
  'settlementAsset',
  'symbol',
  'token',
  'version',
]);

/**
 * What to ask the contracts around a call: every value they hold for themselves, and every value about something that the
 * call names (the allowance of this minter, the status of that provider). Made from the ABIs, so that a new field or a new
 * contract is asked for without a change here.
 */
export function figureReads(deployment: Deployment, call: CallView): FigureRead[] {
  const named = namedIn(call);
  const reads = CONTRACT_NAMES.flatMap((contract) =>
    askable(contract).flatMap((item) =>
      fillings(contract, item, named).map((of): FigureRead => {
        const args = of.map(({ value }) => value);
        const abi: Abi = [item];
        return {
          ...{ contract, functionName: item.name, of, item },
          target: deployment.addresses[contract],
          data: encodeFunctionData({ abi, functionName: item.name, args }),
        };
      }),
    ),
  );
  return reads.slice(0, MAX_READS);
}

/** The views of a contract that are worth asking. Of what a snapshot holds, the single views are left out. */
export function askable(contract: ContractName): AbiFunction[] {
  const abi: Abi = abiOf(contract);
  const views = abi.filter(
    (item): item is AbiFunction => item.type === 'function' && item.stateMutability === 'view',
  );
  const snapshot = views.find(({ name }) => name === 'snapshot');
  const first = snapshot?.outputs[0];
  const held = new Set(
    first && 'components' in first ? first.components.map(({ name }) => name) : [],
  );
  return views.filter(
    ({ name, inputs }) =>
      !NOT_ASKED.has(name) &&
      !/^[A-Z0-9_]+$/.test(name) &&
      !(inputs.length === 0 && held.has(name)) &&
      inputs.every((input) => !['tuple', 'bytes'].some((type) => input.type.startsWith(type))),
  );
}

/** The values of both sides in words-to-be: a leaf each, in the order of the contracts. */
export function figuresOf(
  reads: readonly FigureRead[],
  before: readonly (Hex | undefined)[],
  after: readonly (Hex | undefined)[],
): Figure[] {
  return reads.flatMap((read, index) => {
    const first = resultLeaves(read, before[index]);
    const second = resultLeaves(read, after[index]);
    const paths = new Map([...first, ...second].map(({ path, type }) => [path, type]));
    for (const path of SAID_TWICE[read.functionName] ?? []) paths.delete(path);
    return [...paths].map(([path, type]): Figure => {
      const valueIn = (leaves: Argument[]) =>
        leaves.find((leaf) => leaf.path === path)?.value ?? null;
      const { contract, functionName } = read;
      return {
        ...{ contract, functionName },
        path: /^\d+$/.test(path) ? '' : path,
        unit: unitOf(contract, functionName, path, type),
        of: read.of.map((of) => ({
          ...of,
          unit: unitOf(contract, functionName, of.path, of.type),
        })),
        before: valueIn(first),
        after: valueIn(second),
      };
    });
  });
}

/** A figure's value differs, or one side has none. */
export function isChanged({ before, after }: Pick<Figure, 'before' | 'after'>): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

/** The paths of a view's result, for the test that holds labels against the ABIs. */
export function resultPaths(item: AbiFunction): { path: string; type: string }[] {
  return leavesOfResult(item, []).map(({ path, type }) => ({ path, type }));
}

/** The name of a single result says nothing: `snapshot.terms.price` is `terms.price`, and `amount` is what was asked. */
function leavesOfResult(item: AbiFunction, values: readonly unknown[]): Argument[] {
  const [only] = item.outputs;
  if (item.outputs.length !== 1 || !only) return leavesOf(item.outputs, values);
  return leavesOf([{ ...only, name: '' }], values).map((leaf) => ({
    ...leaf,
    path: only.type === 'tuple' ? leaf.path.split('.').slice(1).join('.') : leaf.path,
  }));
}

function resultLeaves({ item }: FigureRead, data: Hex | undefined): Argument[] {
  if (data === undefined || data === '0x') return [];
  try {
    const abi: Abi = [item];
    const result = decodeFunctionResult({ abi, functionName: item.name, data });
    const values = item.outputs.length === 1 ? [result] : (result as readonly unknown[]);
    return leavesOfResult(item, values);
  } catch {
    return [];
  }
}

/** Values that a call names, by their kind: all addresses are accounts; other values are known by their names. */
type Named = { addresses: string[]; byName: Map<string, string[]> };

function namedIn(call: CallView): Named {
  const byName = new Map<string, string[]>();
  const addresses: string[] = [];
  const note = (list: string[], value: string) => list.includes(value) || list.push(value);
  for (const one of callsIn(call)) {
    note(addresses, one.target);
    if (one.kind === 'undecoded') continue;
    for (const { path, type, value } of one.leaves) {
      const name = path.split('.').at(-1) ?? path;
      const values = (Array.isArray(value) ? value : [value]).filter(
        (item): item is string => typeof item === 'string',
      );
      if (type.startsWith('address')) values.forEach((item) => note(addresses, item));
      const known = byName.get(name) ?? [];
      values.forEach((item) => note(known, item));
      byName.set(name, known);
    }
  }
  // A role is named by what it is to another one, too.
  const roles = ['roleId', 'admin', 'guardian'].flatMap((name) => byName.get(name) ?? []);
  if (roles.length > 0) byName.set('roleId', [...new Set(roles)]);
  return { addresses, byName };
}

/** Every way to fill a view's inputs from what a call names. */
function fillings(contract: ContractName, item: AbiFunction, named: Named): Argument[][] {
  if (item.inputs.length === 0) return [[]];
  const choices = item.inputs.map(({ name = '', type }) => {
    const values =
      type === 'address'
        ? addressesFor(contract, item, name, named)
        : (named.byName.get(name) ?? named.byName.get(`${name}s`) ?? []);
    return values.map((value): Argument => ({ path: name, type, value }));
  });
  return choices
    .reduce<Argument[][]>(
      (rows, column) => rows.flatMap((row) => column.map((choice) => [...row, choice])),
      [[]],
    )
    .slice(0, MAX_PER_FUNCTION);
}

/** A role is held by an account, a target is a contract: AccessManager is asked for what the call names so. */
function addressesFor(
  contract: ContractName,
  { name: functionName }: AbiFunction,
  input: string,
  { addresses, byName }: Named,
): string[] {
  if (contract === 'AccessManager') return byName.get(input) ?? [];
  // Permissions between two accounts that a call only happens to name are nobody's question.
  if (functionName === 'allowance') return byName.get(input) ?? [];
  return addresses;
}
