import {
  keccak256,
  parseTransaction,
  TransactionReceiptNotFoundError,
  WaitForTransactionReceiptTimeoutError,
  type Address,
  type Hash,
  type Hex,
  type TransactionReceipt,
} from 'viem';

import type { SenderContext, SentWish, Wish } from './outbox';

const RECEIPT_MS = 20_000;

/** After that long without a block the same transaction is offered for a quarter more. */
const STUCK_MS = 180_000;

/** Signs the call of a wish, stores it, and only then sends it. Undefined when another sender was faster. */
export async function signAndSend(
  context: SenderContext,
  wish: Wish,
  call: { to: Address; data: Hex },
): Promise<Hash | undefined> {
  const { id, client, account } = context.chain;
  // Simulates as well, for the gas: a call that would revert is not signed.
  const request = await client.prepareTransactionRequest({
    account,
    chain: client.chain,
    ...call,
    nonce: await client.getTransactionCount({ address: account.address, blockTag: 'pending' }),
  });
  const { to, data, gas, nonce } = request;
  const signedTx = await account.signTransaction({
    ...{ chainId: id, to, data, gas, nonce },
    ...feesOf(request),
  });
  return storeAndSend(context, wish, { signedTx, nonce });
}

/** Offers a stored transaction again: after a crash before the first time, or because the node forgot it. */
export async function sendAgain(context: SenderContext, wish: SentWish): Promise<Hash | undefined> {
  const { client } = context.chain;
  const { signedTx, txHash, at } = wish.sent;
  if (context.now.getTime() - at.getTime() > STUCK_MS) return replace(context, wish);
  try {
    await client.sendRawTransaction({ serializedTransaction: signedTx });
  } catch (error) {
    // Nodes refuse what they know already, each in its own words.
    const known = await client.getTransaction({ hash: txHash }).catch(() => undefined);
    if (!known) throw error;
  }
  return txHash;
}

/** Undefined while no block holds it: the next run looks again. */
export async function waitForReceipt(
  { chain, receiptMs = RECEIPT_MS }: SenderContext,
  hash: Hash,
): Promise<TransactionReceipt | undefined> {
  try {
    return receiptMs === 0
      ? await chain.client.getTransactionReceipt({ hash })
      : await chain.client.waitForTransactionReceipt({ hash, timeout: receiptMs });
  } catch (error) {
    if (
      error instanceof WaitForTransactionReceiptTimeoutError ||
      error instanceof TransactionReceiptNotFoundError
    )
      return undefined;
    throw error;
  }
}

/** The same transaction for a higher fee, with the same nonce: at most one of the two can get into a block. */
async function replace(context: SenderContext, wish: SentWish): Promise<Hash | undefined> {
  const stuck = parseTransaction(wish.sent.signedTx);
  const { to, data, gas } = stuck;
  const { nonce } = wish.sent;
  const signedTx = await context.chain.account.signTransaction({
    ...{ chainId: context.chain.id, to, data, gas, nonce },
    ...feesOf(stuck, raise),
  });
  return storeAndSend(context, wish, { signedTx, nonce });
}

async function storeAndSend(
  { db, now, chain }: SenderContext,
  wish: Wish,
  { signedTx, nonce }: { signedTx: Hex; nonce: number },
): Promise<Hash | undefined> {
  const txHash = keccak256(signedTx);
  const { count } = await db.outbox.updateMany({
    // Of two workers that come here at once, one stores its transaction and the other sends nothing.
    where: {
      id: wish.id,
      status: { in: ['PENDING', 'SENT'] },
      txHash: wish.sent?.txHash ?? null,
    },
    data: { status: 'SENT', signedTx, txHash, nonce, sentAt: now, attempts: { increment: 1 } },
  });
  if (count === 0) return undefined;
  await chain.client.sendRawTransaction({ serializedTransaction: signedTx });
  return txHash;
}

type Fees =
  | { type: 'legacy'; gasPrice: bigint }
  | { type: 'eip1559'; maxFeePerGas: bigint; maxPriorityFeePerGas: bigint };

type FeeFields = {
  [K in 'gasPrice' | 'maxFeePerGas' | 'maxPriorityFeePerGas']?: bigint | undefined;
};

function feesOf(
  { gasPrice, maxFeePerGas = 0n, maxPriorityFeePerGas = 0n }: FeeFields,
  change = (fee: bigint) => fee,
): Fees {
  if (gasPrice !== undefined) return { type: 'legacy', gasPrice: change(gasPrice) };
  return {
    type: 'eip1559',
    maxFeePerGas: change(maxFeePerGas),
    maxPriorityFeePerGas: change(maxPriorityFeePerGas),
  };
}

/** Nodes take a replacement for ten per cent more; a quarter is safely above. */
function raise(fee: bigint): bigint {
  return (fee * 125n) / 100n + 1n;
}
