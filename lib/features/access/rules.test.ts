import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { accessHash } from './access-hash';
import { diffAccess } from './rules';
import type { AccessChange, AccessHolder, AccessState } from './schema';

const A = '0x00000000000000000000000000000000000000A1';
const B = '0x00000000000000000000000000000000000000b2';
const C = '0x00000000000000000000000000000000000000C3';
const MANAGER = '0x0000000000000000000000000000000000000001';
const RESERVE = '0x0000000000000000000000000000000000000002';

const base: AccessState = {
  chainId: 31_337,
  manager: MANAGER,
  roles: [
    {
      ...{ id: '0', label: '', admin: '0', guardian: '0', grantDelay: 0, pendingGrantDelay: null },
      holders: [{ account: A, executionDelay: 60, pendingDelay: null, from: null }],
    },
    {
      ...{ id: '2', label: 'PEG_MANAGER', admin: '0', guardian: '6' },
      ...{ grantDelay: 0, pendingGrantDelay: null },
      holders: [{ account: B, executionDelay: 120, pendingDelay: null, from: null }],
    },
  ],
  contracts: [{ account: B, kind: 'safe', owners: [A, C], threshold: 2 }],
  targets: [
    {
      ...{ contract: 'Reserve', address: RESERVE, authority: MANAGER, closed: false },
      ...{ adminDelay: 0, pendingAdminDelay: null },
      functions: [
        { name: 'halt(uint8,string,bytes32)', role: '6' },
        { name: 'reopen(uint8,bytes32)', role: '2' },
      ],
    },
  ],
  minters: [RESERVE],
  witnesses: [],
  assetOwner: A,
};

type Moved = (state: AccessState) => void;
const after = (move: Moved): AccessState => {
  const state = structuredClone(base);
  move(state);
  return state;
};
const from = '2026-11-30T00:00:00.000Z';
const wait = { seconds: 3_600, from };
const holder: AccessHolder = { account: C, executionDelay: 0, pendingDelay: null, from: null };
const target = { contract: 'Reserve', target: RESERVE };

const CASES: [what: string, move: Moved, changes: AccessChange[]][] = [
  [
    'a holder that was added',
    (s) => s.roles[1]!.holders.push(holder),
    [{ kind: 'holder-added', role: '2', account: C }],
  ],
  [
    'a holder that is gone',
    (s) => s.roles[0]!.holders.pop(),
    [{ kind: 'holder-removed', role: '0', account: A }],
  ],
  [
    'a delay that changed',
    (s) => (s.roles[1]!.holders[0]!.executionDelay = 0),
    [{ kind: 'delay-changed', role: '2', account: B, before: 120, after: 0 }],
  ],
  [
    'a delay that was announced',
    (s) => (s.roles[1]!.holders[0]!.pendingDelay = wait),
    [{ kind: 'delay-announced', role: '2', account: B, ...wait }],
  ],
  [
    'another guardian',
    (s) => (s.roles[1]!.guardian = '0'),
    [{ kind: 'guardian-changed', role: '2', before: '6', after: '0' }],
  ],
  [
    'another admin of a role',
    (s) => (s.roles[1]!.admin = '2'),
    [{ kind: 'admin-changed', role: '2', before: '0', after: '2' }],
  ],
  [
    'another label',
    (s) => (s.roles[1]!.label = 'BOSS'),
    [{ kind: 'label-changed', role: '2', before: 'PEG_MANAGER', after: 'BOSS' }],
  ],
  [
    'a grant delay',
    (s) => {
      s.roles[1]!.grantDelay = 5;
      s.roles[0]!.pendingGrantDelay = wait;
    },
    [
      { kind: 'grant-delay-announced', role: '0', ...wait },
      { kind: 'grant-delay-changed', role: '2', before: 0, after: 5 },
    ],
  ],
  [
    'a new role with its holders',
    (s) =>
      s.roles.push({
        ...{ id: '77', label: '', admin: '0', guardian: '0', grantDelay: 0 },
        ...{ pendingGrantDelay: null, holders: [holder] },
      }),
    [
      { kind: 'role-added', role: '77' },
      { kind: 'holder-added', role: '77', account: C },
    ],
  ],
  [
    'a role that nobody holds any more',
    (s) => s.roles.pop(),
    [
      { kind: 'role-removed', role: '2' },
      { kind: 'holder-removed', role: '2', account: B },
    ],
  ],
  [
    'a function that moved to another role',
    (s) => (s.targets[0]!.functions[1]!.role = '0'),
    [
      {
        ...{ kind: 'function-moved', ...target, name: 'reopen(uint8,bytes32)' },
        ...{ before: '2', after: '0' },
      } as AccessChange,
    ],
  ],
  [
    'a function that is new, and one that is gone',
    (s) => (s.targets[0]!.functions[1] = { name: 'sweep()', role: '0' }),
    [
      {
        kind: 'function-removed',
        ...{ ...target, name: 'reopen(uint8,bytes32)', role: '2' },
      },
      { kind: 'function-added', ...target, name: 'sweep()', role: '0' },
    ],
  ],
  [
    'a closed contract under a stranger’s manager with slower changes',
    (s) => Object.assign(s.targets[0]!, { closed: true, authority: C, adminDelay: 9 }),
    [
      { kind: 'target-closed', ...target },
      { kind: 'authority-changed', ...target, before: MANAGER, after: C },
      { kind: 'admin-delay-changed', ...target, before: 0, after: 9 },
    ],
  ],
  [
    'a contract that is no longer looked at',
    (s) => s.targets.pop(),
    [{ kind: 'target-removed', ...target }],
  ],
  [
    'owners and threshold of a Safe',
    (s) => Object.assign(s.contracts[0]!, { owners: [A, B], threshold: 1 }),
    [
      { kind: 'owner-added', account: B, owner: B },
      { kind: 'owner-removed', account: B, owner: C },
      { kind: 'threshold-changed', account: B, before: 2, after: 1 },
    ],
  ],
  [
    'a holder that became an account with one key',
    (s) => s.contracts.pop(),
    [
      { kind: 'kind-changed', account: B, before: 'safe', after: 'account' },
      { kind: 'owner-removed', account: B, owner: A },
      { kind: 'owner-removed', account: B, owner: C },
      { kind: 'threshold-changed', account: B, before: 2, after: 0 },
    ],
  ],
  [
    'powers beside the roles',
    (s) => Object.assign(s, { minters: [], witnesses: [C], assetOwner: null }),
    [
      { kind: 'minter-removed', account: RESERVE },
      { kind: 'witness-added', account: C },
      { kind: 'asset-owner-changed', before: A, after: null },
    ],
  ],
  ['another deployment', (s) => (s.manager = C), [{ kind: 'other-programme' }]],
];

describe('the differences between two states of access', () => {
  it.each(CASES)('name %s', (_, move, changes) => {
    expect(diffAccess(base, after(move))).toEqual(changes);
  });

  it('are none between a state and itself, in whatever order its lists stand', () => {
    expect(diffAccess(base, structuredClone(base))).toEqual([]);
    const turned = after((s) => {
      s.roles.reverse();
      s.targets[0]!.functions.reverse();
      s.contracts[0]!.owners.reverse();
    });
    expect(diffAccess(base, turned)).toEqual([]);
  });

  it('are not made by time alone: an announcement that stands again is none', () => {
    const announced = after((s) => (s.roles[1]!.holders[0]!.pendingDelay = wait));
    expect(diffAccess(announced, structuredClone(announced))).toEqual([]);
  });

  it('are found whenever the hash differs, and only then', () => {
    const moves = CASES.map(([, move]) => move);
    fc.assert(
      fc.property(fc.subarray(moves.slice(0, -1), { maxLength: 5 }), (chosen) => {
        const state = after((s) => {
          for (const move of chosen)
            try {
              move(s);
            } catch {
              // An earlier move took away what this one would change.
            }
        });
        const differs = accessHash(state) !== accessHash(base);
        expect(diffAccess(base, state).length > 0).toBe(differs);
      }),
    );
  });
});
