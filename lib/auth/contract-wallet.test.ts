import { toHex, type Address } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestChain, type TestChain } from '@/lib/indexer/testing/chain';

import { isSignedBy } from './siwe';

/** Answers every call with ERC-1271's magic value, or with nothing. The smallest contract wallets there can be. */
const AGREES = `0x7f1626ba7e${'00'.repeat(28)}60005260206000f3` as const;
const REFUSES = `0x7f${'00'.repeat(32)}60005260206000f3` as const;

let chain: TestChain;
beforeAll(async () => {
  chain = await startTestChain();
}, 240_000);
afterAll(() => chain.stop());

async function walletWith(bytecode: `0x${string}`): Promise<Address> {
  const { address } = privateKeyToAccount(generatePrivateKey());
  await chain.client.setCode({ address, bytecode });
  return address;
}

describe('the signature of a contract wallet', () => {
  const message = 'hello';
  const signature = toHex('whatever this wallet calls a signature');

  it('is good when the wallet says so, whatever the bytes look like', async () => {
    const address = await walletWith(AGREES);
    expect(await isSignedBy(chain.client, { address, message, signature })).toBe(true);
  });

  it('is bad when the wallet does not say so, and when there is no wallet', async () => {
    const refusing = await walletWith(REFUSES);
    const { address: nobody } = privateKeyToAccount(generatePrivateKey());
    for (const address of [refusing, nobody])
      expect(await isSignedBy(chain.client, { address, message, signature })).toBe(false);
  });

  it('of an account with a key needs no chain, and that of another key is refused by it', async () => {
    const account = privateKeyToAccount(generatePrivateKey());
    const stranger = privateKeyToAccount(generatePrivateKey());
    const { address } = account;
    const good = await account.signMessage({ message });
    expect(await isSignedBy(chain.client, { address, message, signature: good })).toBe(true);
    const bad = await stranger.signMessage({ message });
    expect(await isSignedBy(chain.client, { address, message, signature: bad })).toBe(false);
  });
});
