import { getAddress, serializeSignature, type Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { describe, expect, it } from 'vitest';

import {
  countingSignatures,
  lacksSignatureOf,
  nextNonce,
  plainSignature,
  proposalState,
  queueOf,
  signatureProblem,
} from './rules';
import { isOpen, mayMove, PROPOSAL_MOVES, PROPOSAL_STATES } from './states';

const [ANNA, BRUNO, CLARA] = ['a', 'b', 'c'].map((digit) =>
  getAddress(`0x${digit.repeat(40)}`),
) as [Hex, Hex, Hex];

describe('the state of a proposal', () => {
  const at = { nonce: 5n, safeNonce: 5n, signed: 2, threshold: 2, outcome: undefined };

  it.each([
    ['signatures are missing', { signed: 1 }, 'COLLECTING'],
    ['signatures are missing and others come first', { signed: 1, safeNonce: 3n }, 'COLLECTING'],
    ['enough have signed and others come first', { safeNonce: 4n }, 'WAITING'],
    ['enough have signed and it is its turn', {}, 'READY'],
    ['more than enough have signed', { signed: 3 }, 'READY'],
    ['another transaction took its nonce', { safeNonce: 6n }, 'REPLACED'],
    ['the Safe carried it out', { safeNonce: 6n, outcome: 'EXECUTED' }, 'EXECUTED'],
    ['the call inside failed', { safeNonce: 6n, outcome: 'FAILED' }, 'FAILED'],
    ['an owner left after it ran', { safeNonce: 6n, signed: 0, outcome: 'EXECUTED' }, 'EXECUTED'],
  ] as const)('when %s', (_, change, state) => {
    expect(proposalState({ ...at, ...change })).toBe(state);
  });
});

describe('what waits for an owner', () => {
  it.each([
    ['COLLECTING', [], true],
    ['COLLECTING', [BRUNO], true],
    ['COLLECTING', [ANNA], false],
    // Enough have signed: nobody waits for her.
    ['WAITING', [], false],
    ['READY', [BRUNO], false],
    ['EXECUTED', [], false],
  ] as const)('%s, signed by %j', (state, owners, waits) => {
    const signatures = owners.map((owner) => ({ owner }));
    expect(lacksSignatureOf({ state, signatures }, ANNA)).toBe(waits);
  });
});

describe('what owners may do', () => {
  it('is nothing once it has ended, and carrying out only when it is ready', () => {
    for (const state of ['EXECUTED', 'FAILED', 'REPLACED'] as const)
      for (const move of Object.keys(PROPOSAL_MOVES) as (keyof typeof PROPOSAL_MOVES)[])
        expect([state, move, mayMove(move, state)]).toEqual([state, move, false]);
    expect(PROPOSAL_STATES.filter((state) => mayMove('execute', state))).toEqual(['READY']);
    expect(PROPOSAL_STATES.filter(isOpen)).toEqual(['COLLECTING', 'WAITING', 'READY']);
  });
});

describe('signatures', () => {
  it('of an owner who left count no more', () => {
    const kept = [{ owner: ANNA }, { owner: BRUNO }];
    expect(countingSignatures(kept, [BRUNO, CLARA])).toEqual([{ owner: BRUNO }]);
  });

  it.each([
    ['a stranger’s own good one', { actor: CLARA, signer: CLARA }, 'notAnOwner'],
    ['a stranger’s, handed in by an owner', { signer: CLARA }, 'safeSignatureWrong'],
    ['another owner’s', { signer: BRUNO }, 'safeSignatureWrong'],
    ['one that cannot be read', { signer: undefined }, 'safeSignatureWrong'],
    ['a second one', { signed: [ANNA] }, 'alreadySigned'],
    ['the first one of an owner', {}, undefined],
    ['the first one where another signed before', { signed: [BRUNO] }, undefined],
  ] as const)('%s', (_, change, problem) => {
    const good = { actor: ANNA, signer: ANNA as Hex, owners: [ANNA, BRUNO], signed: [] as Hex[] };
    expect(signatureProblem({ ...good, ...change } as typeof good)).toBe(problem);
  });

  it('are brought to v 27 or 28, and of other kinds none is taken', async () => {
    const account = privateKeyToAccount(generatePrivateKey());
    const hash: Hex = `0x${'11'.repeat(32)}`;
    const good = await account.sign({ hash });
    expect(plainSignature(good)).toBe(good);
    const v = Number.parseInt(good.slice(-2), 16);
    const low = `${good.slice(0, -2)}0${v - 27}` as Hex;
    expect(plainSignature(low)).toBe(good);
    const ethSign = `${good.slice(0, -2)}${(v + 4).toString(16)}` as Hex;
    expect(plainSignature(ethSign)).toBeUndefined();
    expect(plainSignature(good.slice(0, -2) as Hex)).toBeUndefined();
    expect(plainSignature(`${good}00`)).toBeUndefined();
    const { r, s } = { r: good.slice(0, 66) as Hex, s: `0x${good.slice(66, 130)}` as Hex };
    expect(serializeSignature({ r, s, yParity: v - 27 })).toBe(good);
  });
});

describe('the queue', () => {
  it('gives the Safe’s own nonce when nothing is open, else the first number after all', () => {
    expect(nextNonce(4n, [])).toBe(4n);
    expect(nextNonce(4n, [4n, 4n, 5n])).toBe(6n);
    expect(nextNonce(4n, [9n])).toBe(10n);
  });

  it('shows what stands against each other together, the next number first', () => {
    const [a, b, c] = [
      { nonce: 10n, name: 'a' },
      { nonce: 9n, name: 'b' },
      { nonce: 9n, name: 'c' },
    ];
    expect(queueOf([a!, b!, c!])).toEqual([
      { nonce: 9n, proposals: [b, c] },
      { nonce: 10n, proposals: [a] },
    ]);
  });
});
