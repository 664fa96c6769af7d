import { describe, expect, it } from 'vitest';

import { landingOf, safeNext } from './landing';
import { actorWith } from './testing/actor';

const wallet = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

describe('after sign-in', () => {
  it('every office lands on its own desk', () => {
    const desks = (
      [
        'certifier',
        'peg-manager',
        'treasurer',
        'withdrawer',
        'grants-officer',
        'adjudicator',
        'admin',
        'regulator',
      ] as const
    ).map((role) => landingOf(actorWith({ roles: [role] })));
    expect(desks).toEqual([
      '/office/providers',
      '/office/peg',
      '/office/reserve',
      '/office/reserve',
      '/office/grants',
      '/office',
      '/office',
      '/regulator',
    ]);
  });

  it('a member of a provider lands there, everybody else where companies apply', () => {
    const member = (kind: 'PROVIDER' | 'SME') =>
      actorWith({ organisations: [{ id: '1', kind, wallet }] });
    expect(landingOf(member('PROVIDER'))).toBe('/provider');
    expect(landingOf(member('SME'))).toBe('/sme');
    expect(landingOf(actorWith())).toBe('/sme');
  });
});

describe('the page asked for', () => {
  it('is kept when it is a path of the portal', () => {
    expect(safeNext('/office/peg?step=2#price')).toBe('/office/peg?step=2#price');
    expect(safeNext('/')).toBe('/');
  });

  it('is dropped when it could lead anywhere else, or round in a circle', () => {
    const tricks = [
      undefined,
      '',
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '\\\\evil.example',
      'javascript:alert(1)',
      '/.//evil.example',
      '/sign-in?next=/sign-in',
      ['/office', '/office'],
    ];
    for (const trick of tricks) expect([trick, safeNext(trick)]).toEqual([trick, undefined]);
  });
});
