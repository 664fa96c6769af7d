import { BaseError, ExecutionRevertedError, type Hash } from 'viem';

import { endWish, noting, sentenceOf } from '../outbox/outbox';
import { resumeSent } from '../outbox/resume';
import { signAndSend, waitForReceipt } from '../outbox/send';
import type { PricesContext } from './context';
import { callOf, type ReportWish } from './report-outbox';

/**
 * Brings a wish as far as it gets now. `waiting`: its transaction waits for a block, and the next run goes on. `overtaken`:
 * the contract would refuse it, because what it says is known or too old by now.
 */
export async function deliver(
  context: PricesContext,
  wish: ReportWish,
): Promise<'published' | 'waiting' | 'overtaken' | 'failed'> {
  const { db, now } = context;
  let hash: Hash | 'again' | undefined;
  try {
    hash = await noting(db, wish, () => send(context, wish));
  } catch (error) {
    if (!isRevert(error)) throw error;
    await endWish(db, wish, { status: 'SUPERSEDED', now, lastError: sentenceOf(error) });
    return 'overtaken';
  }
  if (hash === 'again') return deliver(context, { ...wish, sent: null });
  const receipt = hash && (await waitForReceipt(context, hash));
  if (!receipt) return 'waiting';
  if (receipt.status === 'success') {
    await endWish(db, wish, { status: 'CONFIRMED', now });
    return 'published';
  }
  const lastError = `reverted in block ${receipt.blockNumber}`;
  await endWish(db, wish, { status: 'FAILED', now, lastError });
  return 'failed';
}

function send(context: PricesContext, wish: ReportWish): Promise<Hash | 'again' | undefined> {
  const { sent } = wish;
  return sent
    ? resumeSent(context, { ...wish, sent })
    : signAndSend(context, wish, callOf(context, wish));
}

/** The contract said no. Anything else is no answer. */
function isRevert(error: unknown): boolean {
  return (
    error instanceof BaseError &&
    error.walk((cause) => cause instanceof ExecutionRevertedError) !== null
  );
}
