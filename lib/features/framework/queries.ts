import 'server-only';

import { erc20Abi } from 'viem';

import { deployment } from '@/lib/chain/server/deployment';
import { serverClient } from '@/lib/chain/server/clients';
import { AppError } from '@/lib/core/errors';
import { db, type Tx } from '@/lib/db/client';
import type { ChainCursor } from '@/lib/db/generated/client';

import { isSilent } from './readiness';
import type { AsOf, SettlementAsset } from './schema';

/** @throws AppError UNAVAILABLE before the indexer has mirrored its first block. */
export async function asOf(): Promise<AsOf> {
  return asOfIn(db(), deployment().chainId);
}

/** As `asOf`, in a transaction whose other reads must be of the same block. */
export async function asOfIn(tx: Pick<Tx, 'chainCursor'>, chainId: number): Promise<AsOf> {
  return asOfCursor((await tx.chainCursor.findUnique({ where: { chainId } })) ?? undefined);
}

export type Cursor = Omit<ChainCursor, 'headNumber' | 'headTime'>;

/** As `asOf`, for a query that reads the cursor together with what is of its block. */
export function asOfCursor(cursor: Cursor | undefined): AsOf {
  if (!cursor)
    throw new AppError('UNAVAILABLE', {
      key: 'notIndexedYet',
      message: 'no cursor: is the indexer running?',
    });
  return {
    chainId: cursor.chainId,
    blockNumber: cursor.blockNumber,
    blockHash: cursor.blockHash,
    time: cursor.blockTime,
    finalBlock: cursor.finalBlock,
    ...(isSilent(cursor.updatedAt, new Date()) && { silentSince: cursor.updatedAt }),
  };
}

/** On globalThis, because the server's bundles each evaluate this module. */
const holder = globalThis as typeof globalThis & { gridhallAsset?: SettlementAsset };

/**
 * Symbol and decimals never change, so they are read once for each process; the server asks when it starts, so that pages
 * with money on them stand while no node answers.
 */
export async function settlementAsset(): Promise<SettlementAsset> {
  if (holder.gridhallAsset) return holder.gridhallAsset;
  const address = deployment().addresses.SettlementAsset;
  const client = serverClient();
  const [symbol, decimals] = await Promise.all([
    client.readContract({ address, abi: erc20Abi, functionName: 'symbol' }),
    client.readContract({ address, abi: erc20Abi, functionName: 'decimals' }),
  ]);
  holder.gridhallAsset = { address, symbol, decimals };
  return holder.gridhallAsset;
}
