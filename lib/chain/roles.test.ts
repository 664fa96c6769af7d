import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { CHAIN_ROLES, ROLES, chainRoleOfId, idOfRole, roleOfId } from './roles';

it('has the same names and numbers as Roles.sol', () => {
  const solidity = readFileSync('contracts/src/libraries/Roles.sol', 'utf8');
  const declared = [...solidity.matchAll(/uint64 internal constant (\w+) = (\d+);/g)];
  expect(Object.fromEntries(declared.map(([, name, id]) => [name, Number(id)]))).toEqual(
    CHAIN_ROLES,
  );
});

it('finds every office back by its id', () => {
  for (const role of ROLES) expect(roleOfId(idOfRole(role))).toBe(role);
});

it('takes no process, no contract and no unknown id for an office', () => {
  expect(roleOfId(CHAIN_ROLES.ANCHOR)).toBeUndefined();
  expect(roleOfId(CHAIN_ROLES.MARKET)).toBeUndefined();
  expect(roleOfId(18446744073709551615n)).toBeUndefined();
  expect(chainRoleOfId(10)).toBeUndefined();
});
