import {
  createTestClient,
  createWalletClient,
  http,
  publicActions,
  TransactionReceiptNotFoundError,
  type Hex,
  type LocalAccount,
  type TransactionReceipt,
} from 'viem';

import type { ContractCall } from '@/lib/chain/call';
import { programmeChain } from '@/lib/chain/chain';
import { demoAccount } from '@/lib/local/demo-accounts';
import { demoSigner } from '@/lib/local/demo-signer';

/** The local chain with its clock in our hands: every act happens at its own second. */
export type PlayedChain = {
  node: ReturnType<typeof connect>;
  /** The signing account of a demonstration account. */
  signer: (key: string) => LocalAccount;
  /** Sends `call` so that its block bears `time`, or the first free second after it. Throws when the chain refuses. */
  send: (key: string, call: ContractCall, time: Date) => Promise<TransactionReceipt>;
  /** Mines an empty block at `time`, or at the first free second after it. */
  mine: (time: Date) => Promise<void>;
};

function connect(rpcUrl: string, chainId: number) {
  return createTestClient({
    mode: 'anvil',
    chain: programmeChain(chainId, rpcUrl),
    transport: http(rpcUrl),
    pollingInterval: 10,
  }).extend(publicActions);
}

/** The node mines each transaction at once: longer than this means that it did not take it. */
const RECEIPT_LIMIT_MS = 30_000;

export function playedChain(rpcUrl: string, chainId: number): PlayedChain {
  const node = connect(rpcUrl, chainId);
  const signers = new Map<string, LocalAccount>();

  const signer = (key: string): LocalAccount => {
    const known = signers.get(key) ?? demoSigner(demoAccount(key));
    signers.set(key, known);
    return known;
  };

  const setClock = async (time: Date): Promise<void> => {
    const { timestamp } = await node.getBlock();
    const wanted = BigInt(Math.floor(time.getTime() / 1_000));
    await node.setNextBlockTimestamp({ timestamp: wanted > timestamp ? wanted : timestamp + 1n });
  };

  /**
   * Asked for again and again: viem's own wait looks once and then only when another block comes, which in a story nobody
   * makes. The node counts a block a moment before it knows the receipts in it.
   */
  const receiptOf = async (hash: Hex): Promise<TransactionReceipt> => {
    const deadline = Date.now() + RECEIPT_LIMIT_MS;
    for (;;) {
      try {
        return await node.getTransactionReceipt({ hash });
      } catch (error) {
        if (!(error instanceof TransactionReceiptNotFoundError) || Date.now() > deadline)
          throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  return {
    node,
    signer,
    send: async (key, call, time) => {
      await setClock(time);
      const wallet = createWalletClient({
        account: signer(key),
        chain: node.chain,
        transport: http(rpcUrl),
      });
      const hash: Hex = await wallet.writeContract({
        address: call.address,
        abi: call.abi,
        functionName: call.functionName,
        args: call.args,
        account: wallet.account,
        chain: node.chain,
      });
      const receipt = await receiptOf(hash);
      if (receipt.status !== 'success')
        throw new Error(
          `The chain refused ${call.contract}.${call.functionName} by ${key} (${hash}).`,
        );
      return receipt;
    },
    mine: async (time) => {
      await setClock(time);
      await node.mine({ blocks: 1 });
    },
  };
}
