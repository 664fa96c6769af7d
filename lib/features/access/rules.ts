import type { AccessChange, AccessState } from './schema';

/**
 * What became of `before`: every holder, delay, role, function and power that differs. Times that merely pass are no
 * difference; a delay that was announced and now counts is one.
 */
export function diffAccess(before: AccessState, after: AccessState): AccessChange[] {
  if (before.chainId !== after.chainId || before.manager !== after.manager)
    return [{ kind: 'other-programme' }];
  return [
    ...diffRoles(before, after),
    ...diffContracts(before, after),
    ...diffTargets(before, after),
    ...diffAccounts(before.minters, after.minters, (account, isNew) => ({
      kind: isNew ? 'minter-added' : 'minter-removed',
      account,
    })),
    ...diffAccounts(before.witnesses, after.witnesses, (account, isNew) => ({
      kind: isNew ? 'witness-added' : 'witness-removed',
      account,
    })),
    ...changed(before.assetOwner, after.assetOwner, (was, is) => ({
      kind: 'asset-owner-changed',
      before: was,
      after: is,
    })),
  ];
}

function diffRoles(before: AccessState, after: AccessState): AccessChange[] {
  return pairs(before.roles, after.roles, ({ id }) => id).flatMap(([was, is]): AccessChange[] => {
    const role = (is ?? was)?.id ?? '';
    const change: AccessChange[] = [];
    // A role is a number that always existed: what is new or gone is that somebody holds or names it.
    if (!was) change.push({ kind: 'role-added', role });
    if (!is) change.push({ kind: 'role-removed', role });
    if (was && is)
      change.push(
        ...changed(was.label, is.label, (b, a) => ({
          kind: 'label-changed',
          role,
          before: b,
          after: a,
        })),
        ...changed(was.admin, is.admin, (b, a) => ({
          kind: 'admin-changed',
          role,
          before: b,
          after: a,
        })),
        ...changed(was.guardian, is.guardian, (b, a) => ({
          kind: 'guardian-changed',
          role,
          before: b,
          after: a,
        })),
        ...changed(was.grantDelay, is.grantDelay, (b, a) => ({
          kind: 'grant-delay-changed',
          role,
          before: b,
          after: a,
        })),
        ...announced(was.pendingGrantDelay, is.pendingGrantDelay, (pending) => ({
          kind: 'grant-delay-announced',
          role,
          ...pending,
        })),
      );
    return [...change, ...diffHolders(role, was?.holders ?? [], is?.holders ?? [])];
  });
}

type Holders = AccessState['roles'][number]['holders'];

function diffHolders(role: string, before: Holders, after: Holders): AccessChange[] {
  return pairs(before, after, ({ account }) => account).flatMap(([was, is]): AccessChange[] => {
    const account = (is ?? was)?.account ?? '';
    if (!was) return [{ kind: 'holder-added', role, account }];
    if (!is) return [{ kind: 'holder-removed', role, account }];
    return [
      ...changed(was.executionDelay, is.executionDelay, (b, a) => ({
        kind: 'delay-changed',
        role,
        account,
        before: b,
        after: a,
      })),
      ...announced(was.pendingDelay, is.pendingDelay, (pending) => ({
        kind: 'delay-announced',
        role,
        account,
        ...pending,
      })),
    ];
  });
}

function diffContracts(before: AccessState, after: AccessState): AccessChange[] {
  const kindOf = (state: AccessState, account: string) =>
    state.contracts.find((one) => one.account === account)?.kind ?? 'account';
  const held = (state: AccessState) =>
    new Set(state.roles.flatMap(({ holders }) => holders.map(({ account }) => account)));
  const stayed = [...held(before)].filter((account) => held(after).has(account)).sort();
  return stayed.flatMap((account): AccessChange[] => {
    const was = before.contracts.find((one) => one.account === account);
    const is = after.contracts.find((one) => one.account === account);
    return [
      ...changed(kindOf(before, account), kindOf(after, account), (b, a) => ({
        kind: 'kind-changed',
        account,
        before: b,
        after: a,
      })),
      ...diffAccounts(was?.owners ?? [], is?.owners ?? [], (owner, isNew) => ({
        kind: isNew ? 'owner-added' : 'owner-removed',
        account,
        owner,
      })),
      ...changed(was?.threshold ?? 0, is?.threshold ?? 0, (b, a) => ({
        kind: 'threshold-changed',
        account,
        before: b,
        after: a,
      })),
    ];
  });
}

function diffTargets(before: AccessState, after: AccessState): AccessChange[] {
  return pairs(before.targets, after.targets, ({ address }) => address).flatMap(
    ([was, is]): AccessChange[] => {
      const { contract = '', address: target = '' } = is ?? was ?? {};
      const at = { contract, target };
      if (!was) return [{ kind: 'target-added', ...at }];
      if (!is) return [{ kind: 'target-removed', ...at }];
      return [
        ...changed(was.closed, is.closed, (_, closed) => ({
          kind: closed ? 'target-closed' : 'target-opened',
          ...at,
        })),
        ...changed(was.authority, is.authority, (b, a) => ({
          kind: 'authority-changed',
          ...at,
          before: b,
          after: a,
        })),
        ...changed(was.adminDelay, is.adminDelay, (b, a) => ({
          kind: 'admin-delay-changed',
          ...at,
          before: b,
          after: a,
        })),
        ...announced(was.pendingAdminDelay, is.pendingAdminDelay, (pending) => ({
          kind: 'admin-delay-announced',
          ...at,
          ...pending,
        })),
        ...pairs(was.functions, is.functions, ({ name }) => name).flatMap(
          ([old, current]): AccessChange[] => {
            const name = (current ?? old)?.name ?? '';
            if (!old) return [{ kind: 'function-added', ...at, name, role: current?.role ?? '' }];
            if (!current) return [{ kind: 'function-removed', ...at, name, role: old.role }];
            return changed(old.role, current.role, (b, a) => ({
              kind: 'function-moved',
              ...at,
              name,
              before: b,
              after: a,
            }));
          },
        ),
      ];
    },
  );
}

function changed<Value extends string | number | boolean | null>(
  before: Value,
  after: Value,
  tell: (before: Value, after: Value) => AccessChange,
): AccessChange[] {
  return before === after ? [] : [tell(before, after)];
}

type Pending = { seconds: number; from: string };

/** A change that was announced since, and does not count yet. */
function announced(
  before: Pending | null,
  after: Pending | null,
  tell: (pending: Pending) => AccessChange,
): AccessChange[] {
  if (!after || (before?.seconds === after.seconds && before.from === after.from)) return [];
  return [tell(after)];
}

function diffAccounts(
  before: readonly string[],
  after: readonly string[],
  tell: (account: string, isNew: boolean) => AccessChange,
): AccessChange[] {
  return pairs(before, after, (account) => account).flatMap(([was, is]) =>
    was === undefined ? [tell(is ?? '', true)] : is === undefined ? [tell(was, false)] : [],
  );
}

/** Both lists by key, in the order of the keys. */
function pairs<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): [was: Item | undefined, is: Item | undefined][] {
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const is = new Map(after.map((item) => [keyOf(item), item]));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((key) => [was.get(key), is.get(key)]);
}
