import { describe, expect, it } from 'vitest';

import {
  PHASES,
  TRANSITIONS,
  initialTransaction,
  isDone,
  isEnded,
  transactionReducer,
  type TransactionEvent,
  type TransactionState,
} from './transaction-machine';

const failure = { kind: 'reverted', key: 'contract.unknown', values: {} } as const;
const hash = `0x${'11'.repeat(32)}` as const;
const other = `0x${'22'.repeat(32)}` as const;

const run = (...events: TransactionEvent[]): TransactionState =>
  events.reduce(transactionReducer, initialTransaction);
const start: TransactionEvent = { type: 'start', steps: 1 };
const toWallet: TransactionEvent[] = [start, { type: 'simulated' }, { type: 'agreed' }];
const toSubmitted: TransactionEvent[] = [...toWallet, { type: 'sent', hash }];
const toConfirmed: TransactionEvent[] = [...toSubmitted, { type: 'included', blockNumber: 7n }];

describe('a transaction that goes well', () => {
  it('passes every station once and keeps its hash and block', () => {
    expect(run(...toConfirmed, { type: 'recorded' }, { type: 'finalized' })).toEqual({
      phase: 'final',
      step: 0,
      steps: 1,
      hash,
      blockNumber: 7n,
      recorded: true,
    });
  });

  it('is never sent without a simulation that passed and a person who agreed', () => {
    const sent: TransactionEvent = { type: 'sent', hash };
    for (const events of [[], [start], [start, { type: 'simulated' } as const]])
      expect(run(...events, sent).hash).toBeUndefined();
  });

  it('goes on to the second transaction of an act with a clean sheet', () => {
    const state = run({ ...start, steps: 2 }, ...toConfirmed.slice(1), { type: 'next' });
    expect(state).toEqual({ phase: 'simulating', step: 1, steps: 2, recorded: false });
  });

  it('is taken up again at its last transaction, without a trial', () => {
    expect(run({ ...start, steps: 2 }, { type: 'resumed', hash })).toMatchObject({
      phase: 'submitted',
      step: 1,
      hash,
    });
    expect(run(...toWallet, { type: 'resumed', hash: other }).phase).toBe('in-wallet');
  });

  it('is done only when its last transaction is in a block', () => {
    expect(isDone(run({ ...start, steps: 2 }, ...toConfirmed.slice(1)))).toBe(false);
    expect(isDone(run(...toConfirmed))).toBe(true);
  });
});

describe('a transaction that goes otherwise', () => {
  it('falls back to submitted when its block is reorganised away, and is no longer recorded', () => {
    const state = run(...toConfirmed, { type: 'recorded' }, { type: 'dropped' });
    expect(state).toMatchObject({ phase: 'submitted', hash, recorded: false });
    expect(state.blockNumber).toBeUndefined();
  });

  it('follows a raised fee, but not another transaction in its place', () => {
    expect(run(...toSubmitted, { type: 'repriced', hash: other })).toMatchObject({
      phase: 'submitted',
      hash: other,
    });
    const replaced = run(...toSubmitted, { type: 'replaced', hash: other });
    expect(replaced).toMatchObject({ phase: 'replaced', hash: other });
    expect(transactionReducer(replaced, { type: 'included', blockNumber: 9n })).toBe(replaced);
  });

  it('is neutral when the person declines, and can be tried again at the same step', () => {
    const declined = run(...toWallet, { type: 'declined' });
    expect(declined).toMatchObject({ phase: 'rejected' });
    expect(declined.failure).toBeUndefined();
    expect(transactionReducer(declined, { type: 'retry' })).toMatchObject({
      phase: 'simulating',
      step: 0,
    });
  });

  it('retries the second transaction, not the first, when the second fails', () => {
    const failed = run(
      { ...start, steps: 2 },
      ...toConfirmed.slice(1),
      { type: 'next' },
      { type: 'failed', failure },
    );
    expect(transactionReducer(failed, { type: 'retry' })).toEqual({
      phase: 'simulating',
      step: 1,
      steps: 2,
      recorded: false,
    });
  });

  it('cannot be forgotten while the wallet asks or the network has it', () => {
    expect(run(...toWallet, { type: 'reset' }).phase).toBe('in-wallet');
    expect(run(...toWallet, start).phase).toBe('in-wallet');
    expect(run(...toSubmitted, { type: 'reset' }).phase).toBe('submitted');
    expect(run(...toSubmitted, start).phase).toBe('submitted');
  });
});

describe('the table', () => {
  it('ignores answers that come too late, without making a new state', () => {
    const events: TransactionEvent[] = [
      start,
      { type: 'simulated' },
      { type: 'failed', failure },
      { type: 'agreed' },
      { type: 'declined' },
      { type: 'sent', hash },
      { type: 'resumed', hash },
      { type: 'repriced', hash },
      { type: 'replaced', hash },
      { type: 'included', blockNumber: 1n },
      { type: 'undone', failure },
      { type: 'dropped' },
      { type: 'finalized' },
      { type: 'recorded' },
      { type: 'next' },
      { type: 'retry' },
      { type: 'reset' },
    ];
    for (const phase of PHASES) {
      const state: TransactionState = { ...initialTransaction, phase };
      for (const event of events) {
        const next = transactionReducer(state, event);
        const expected = TRANSITIONS[phase][event.type];
        if (expected) expect(next.phase).toBe(expected);
        else expect(next).toBe(state);
      }
    }
  });

  it('leads to every phase, and out of every phase but the ones that only the world can end', () => {
    const reached = new Set(Object.values(TRANSITIONS).flatMap((row) => Object.values(row)));
    expect([...reached].sort()).toEqual([...PHASES].sort());
    for (const phase of PHASES) {
      const canLeave = Object.values(TRANSITIONS[phase]).some(
        (to) => to === 'draft' || to === 'simulating',
      );
      expect([phase, canLeave]).toEqual([phase, phase !== 'in-wallet' && phase !== 'submitted']);
    }
  });

  it('has ended exactly where nothing more happens by itself', () => {
    const ended = PHASES.filter((phase) => isEnded({ ...initialTransaction, phase }));
    expect(ended).toEqual(['final', 'replaced', 'reverted', 'rejected', 'failed']);
  });
});
