import { Client } from 'pg';

import { jsonRpc } from './json-rpc';

export type ReconcileOptions = { databaseUrl: string; rpcUrl: string; chainId: number };

type Final = { number: string; hash: string };

/**
 * A machine that loses power keeps the database to the last commit, but the local chain only to its last save, some seconds
 * earlier: the mirror then holds blocks that never were. The indexer refuses to guess about that; on a laptop the answer is
 * known: the mirror is emptied and the indexer builds it anew.
 *
 * @returns whether the mirror was emptied.
 */
export async function reconcileMirror({
  databaseUrl,
  rpcUrl,
  chainId,
}: ReconcileOptions): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Final>(
      `SELECT block."number"::text AS "number", block."hash"
         FROM chain_cursor AS cursor
         JOIN chain_block AS block
           ON block."chainId" = cursor."chainId" AND block."number" = cursor."finalBlock"
        WHERE cursor."chainId" = $1`,
      [chainId],
    );
    const [final] = rows;
    if (!final || (await isOnChain(rpcUrl, final))) return false;
    await client.query('SELECT chain_forget($1)', [chainId]);
    return true;
  } finally {
    await client.end();
  }
}

async function isOnChain(rpcUrl: string, final: Final): Promise<boolean> {
  const height = `0x${BigInt(final.number).toString(16)}`;
  const block = await jsonRpc<{ hash: string } | null>(rpcUrl, 'eth_getBlockByNumber', [
    height,
    false,
  ]).catch(() => null);
  return block?.hash === final.hash;
}
