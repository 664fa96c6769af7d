import { encodeFunctionData, type Hash } from 'viem';

import { auditAnchorAbi } from '@/lib/chain/generated/abis';

import { openWishes, type AnchorWish } from './anchor/anchor-outbox';
import type { AnchorContext } from './anchor/context';
import { readAnchored } from './anchor/read-anchored';
import { settleAnchors } from './anchor/settle-anchors';
import { writeCheckpoint } from './anchor/write-checkpoint';
import { endWish, noting } from './outbox/outbox';
import { resumeSent } from './outbox/resume';
import { signAndSend, waitForReceipt } from './outbox/send';

export type AnchorOutcome = {
  /** `anchored`: the chain holds the whole log. `sent`: a transaction waits for its block; the next run goes on. */
  status: 'anchored' | 'sent';
  /** Entries that the chain holds. */
  size: bigint;
};

/** An unfinished transaction of an earlier run, then the newest checkpoint, and a look at how both ended. */
const ROUNDS = 4;

/**
 * Brings the chain's checkpoint up to the log. Safe to run at any time, in several workers at once, and to be killed at any
 * point: what is anchored is read from the contract, and a transaction is stored before it is sent.
 *
 * @throws AppError INTERNAL when the log does not continue what is anchored, and whatever the node answers to a transaction
 * that it refuses.
 */
export async function anchorLog(context: AnchorContext): Promise<AnchorOutcome> {
  const { db, chain } = context;
  await writeCheckpoint(context, await readAnchored(chain));
  for (let round = 0; ; round++) {
    const anchored = await readAnchored(chain);
    const open = await settleAnchors(context, await openWishes(db, chain.id), anchored);
    const next = await chooseNext(context, open);
    if (!next) return { status: 'anchored', size: anchored.size };
    const hash = round < ROUNDS ? await send(context, next) : undefined;
    if (hash === 'again') continue;
    if (!hash || !(await isMined(context, next, hash)))
      return { status: 'sent', size: anchored.size };
  }
}

/** What is on its way goes first, so that there is one transaction at a time. Then the newest; it anchors the older ones. */
async function chooseNext(
  { db, now }: AnchorContext,
  open: readonly AnchorWish[],
): Promise<AnchorWish | undefined> {
  const onItsWay = open.find((wish) => wish.sent);
  if (onItsWay) return onItsWay;
  for (const older of open.slice(0, -1)) await endWish(db, older, { status: 'SUPERSEDED', now });
  return open.at(-1);
}

function send(context: AnchorContext, wish: AnchorWish): Promise<Hash | 'again' | undefined> {
  const { sent, size, root, recordHash } = wish;
  return noting(context.db, wish, () =>
    sent
      ? resumeSent(context, { ...wish, sent })
      : signAndSend(context, wish, {
          to: context.chain.auditAnchor,
          data: encodeFunctionData({
            abi: auditAnchorAbi,
            functionName: 'anchor',
            args: [size, root, recordHash],
          }),
        }),
  );
}

/** False while no block holds the transaction. A reverted one ends its wish; the contract says what became of the rest. */
async function isMined(context: AnchorContext, wish: AnchorWish, hash: Hash): Promise<boolean> {
  const receipt = await waitForReceipt(context, hash);
  if (receipt?.status === 'reverted' && wish.size > (await readAnchored(context.chain)).size)
    await endWish(context.db, wish, {
      status: 'FAILED',
      now: context.now,
      lastError: `reverted in block ${receipt.blockNumber}`,
    });
  return receipt !== undefined;
}
