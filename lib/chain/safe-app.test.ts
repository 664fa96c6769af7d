import { describe, expect, it } from 'vitest';

import { carriedOut, SAFE_APP_ONLY, type SafeProgress } from './safe-app';

const HASH = `0x${'ab'.repeat(32)}` as const;

/** Answers in turn; the last one for ever. */
function saying(...answers: (SafeProgress | Error)[]) {
  let asked = 0;
  const ask = async () => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    if (!answer || answer instanceof Error) throw answer ?? new Error('nothing to say');
    return answer;
  };
  return { ask, asked: () => asked };
}
const watch = (signal = new AbortController().signal) => ({ interval: 1, signal });
const waiting = { txStatus: 'AWAITING_CONFIRMATIONS', txHash: null };

describe('a transaction of a Safe', () => {
  it('is told by the hash of the chain once its owners have carried it out, however long that takes', async () => {
    const safe = saying(
      ...[waiting, new Error('the app loads'), { txStatus: 'AWAITING_EXECUTION', txHash: null }],
      // Carried out, and not yet found on the chain by Safe's service.
      ...[
        { txStatus: 'SUCCESS', txHash: null },
        { txStatus: 'SUCCESS', txHash: HASH },
      ],
    );
    expect(await carriedOut(safe.ask, watch())).toEqual({ hash: HASH });
    expect(safe.asked()).toBe(5);
  });

  it.each([
    ['CANCELLED', 'cancelled'],
    ['FAILED', 'failed'],
  ])('%s ends the wait as %s', async (txStatus, end) => {
    expect(await carriedOut(saying(waiting, { txStatus, txHash: HASH }).ask, watch())).toBe(end);
  });

  it('is no longer asked about when the person leaves', async () => {
    const leaving = new AbortController();
    const safe = saying(waiting);
    const end = carriedOut(safe.ask, { interval: 60_000, signal: leaving.signal });
    await Promise.resolve();
    leaving.abort();
    expect(await end).toBe('left');
    expect(safe.asked()).toBe(1);
  });
});

describe('the sites that are answered', () => {
  it.each([
    ['https://app.safe.global', true],
    ['https://app.safe.global.evil.example', false],
    ['https://appxsafe.global', false],
    ['http://app.safe.global', false],
  ])('%s: %s', (origin, answered) => {
    expect(SAFE_APP_ONLY.test(origin)).toBe(answered);
  });
});
