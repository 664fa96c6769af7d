import type { Hash } from 'viem';

import type { SenderContext, SentWish } from './outbox';
import { sendAgain } from './send';

/**
 * Goes on with a transaction of an earlier run. `again` when its nonce was used by another transaction: then it can never
 * get into a block, and the wish is free to be signed anew.
 */
export async function resumeSent(
  context: SenderContext,
  wish: SentWish,
): Promise<Hash | 'again' | undefined> {
  const { client, account } = context.chain;
  const { txHash, nonce } = wish.sent;
  // In this order: a block in between shows as a receipt, never as a lost nonce.
  const used = await client.getTransactionCount({ address: account.address, blockTag: 'latest' });
  const receipt = await client.getTransactionReceipt({ hash: txHash }).catch(() => undefined);
  if (receipt) return txHash;
  if (used <= nonce) return sendAgain(context, wish);
  await context.db.outbox.updateMany({
    where: { id: wish.id, status: 'SENT', txHash },
    data: { status: 'PENDING', signedTx: null, txHash: null, nonce: null, sentAt: null },
  });
  return 'again';
}
