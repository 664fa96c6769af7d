import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';

import type { AccessReading } from '@/lib/features/access/schema';
import messages from '@/lib/i18n/messages/en';

import { accessTable, type TableWords } from './access-table';

const [MANAGER, RESERVE, SAFE, ADMIN, OWNER] = [1, 2, 3, 4, 5].map(
  (digit) => `0x${String(digit).padStart(40, '0')}` as const,
) as [`0x${string}`, `0x${string}`, `0x${string}`, `0x${string}`, `0x${string}`];

const role = { admin: '0', guardian: '6', grantDelay: 0, pendingGrantDelay: null };
const holder = { pendingDelay: null, from: null };
const target = { authority: MANAGER, closed: false, adminDelay: 60, pendingAdminDelay: null };
const reading: AccessReading = {
  state: {
    chainId: 31337,
    manager: MANAGER,
    roles: [
      {
        ...role,
        id: '0',
        label: '',
        holders: [{ ...holder, account: ADMIN, executionDelay: 120 }],
      },
      {
        ...{ ...role, id: '8', label: 'WITHDRAWER' },
        holders: [{ ...holder, account: SAFE, executionDelay: 90 }],
      },
      { ...role, id: '2', label: 'PEG_MANAGER', holders: [] },
    ],
    contracts: [
      { account: SAFE, kind: 'safe', owners: [ADMIN, OWNER], threshold: 2, modules: [] },
    ] as unknown as AccessReading['state']['contracts'],
    targets: [
      { ...target, contract: 'AccessManager', address: MANAGER, authority: null, functions: [] },
      {
        ...{ ...target, contract: 'Reserve', address: RESERVE },
        functions: [
          { name: 'withdrawSurplus(address,uint256,bytes32)', role: '8' },
          { name: 'haltMint(bool)', role: '2' },
        ],
      },
    ],
    minters: [],
    witnesses: [],
    assetOwner: null,
  },
  hash: '0xab',
  block: { number: 12n, hash: '0xcd', time: new Date(0) },
  allowances: [],
};

const words = {
  calls: createTranslator({ locale: 'en', messages, namespace: 'calls' }),
  access: createTranslator({ locale: 'en', messages, namespace: 'access' }),
} as unknown as TableWords;

function linesOf(name: string): Record<string, unknown>[] {
  const { columns, rows } = accessTable(reading, words);
  return rows
    .map((row) => {
      expect(row).toHaveLength(columns.length);
      return Object.fromEntries(columns.map((column, index) => [column, row[index]]));
    })
    .filter((line) => String(line.function).startsWith(name));
}

describe('the table of who can do what', () => {
  it('names the owners and the threshold of a Safe that holds a role', () => {
    expect(linesOf('withdrawSurplus')).toMatchObject([
      {
        contract: 'Reserve',
        role: '8',
        holder: SAFE,
        'kind of holder': 'safe',
        owners: `${ADMIN}; ${OWNER}`,
        threshold: 2,
        'role guardian': '6',
        block: '12',
      },
    ]);
  });

  it('has a line for a function whose role nobody holds', () => {
    expect(linesOf('haltMint')).toMatchObject([{ label: 'PEG_MANAGER', holder: '' }]);
  });

  it('says who may call the functions of AccessManager itself', () => {
    expect(linesOf('setRoleAdmin')).toMatchObject([
      { contract: 'AccessManager', role: '0', holder: ADMIN, 'execution delay (s)': 120 },
    ]);
    expect(linesOf('grantRole')).toMatchObject([
      {
        label: 'Who gives the role',
        holder: '',
        'in words': expect.stringMatching(/\S/) as string,
      },
    ]);
  });
});
