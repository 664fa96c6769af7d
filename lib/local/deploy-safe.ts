import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  concatHex,
  createTestClient,
  encodeFunctionData,
  getCreate2Address,
  http,
  parseAbi,
  parseEventLogs,
  publicActions,
  TransactionReceiptNotFoundError,
  walletActions,
  zeroAddress,
  zeroHash,
  type Address,
  type Hex,
  type TransactionReceipt,
} from 'viem';

import { programmeChain } from '@/lib/chain/chain';

import { demoAccount, FUNDED_ACCOUNTS } from './demo-accounts';
import { demoSigner } from './demo-signer';
import { ROOT } from './paths';

/** Where the Safe contracts and the board's Safe lie, by the names of the deployment file. */
export type SafeDeployment = {
  SafeSingleton: Address;
  SafeProxyFactory: Address;
  SafeFallbackHandler: Address;
  SafeTreasuryBoard: Address;
};

/** Who owns the board's Safe, and how many of them must sign. */
export const BOARD = {
  owners: ['treasurer', 'deputy-treasurer', 'head-of-finance'],
  threshold: 2,
} as const;

const ARTIFACTS = join(ROOT, 'node_modules/@safe-global/safe-smart-account/build/artifacts');

/** The factory of the same address on every chain that anvil, like most networks, has from its first block on. */
const CREATE2_FACTORY = '0x4e59b44847b379578588920cA78FbF26c0B4956C';

/** The last funded account pays, so that the programme's own addresses, which hang on the deployer's nonce, stay. */
const PAYER = { index: FUNDED_ACCOUNTS - 1 };

const FACTORY_ABI = parseAbi([
  'function createProxyWithNonce(address singleton, bytes initializer, uint256 saltNonce) returns (address proxy)',
  'event ProxyCreation(address indexed proxy, address singleton)',
]);
const SETUP_ABI = parseAbi([
  'function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)',
]);

/**
 * Deploys Safe's own contracts, from the artifacts of its package, and the city treasury board's Safe. Before the
 * programme, which gives the Safe a role from its first day on.
 */
export async function deploySafe(rpcUrl: string, chainId: number): Promise<SafeDeployment> {
  const client = clientOf(rpcUrl, chainId);
  const singleton = await create(client, 'SafeL2.sol/SafeL2');
  const factory = await create(client, 'proxies/SafeProxyFactory.sol/SafeProxyFactory');
  const handler = await create(
    client,
    'handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler',
  );
  const initializer = encodeFunctionData({
    abi: SETUP_ABI,
    functionName: 'setup',
    args: [
      BOARD.owners.map((key) => demoAccount(key).address),
      BigInt(BOARD.threshold),
      zeroAddress,
      '0x',
      // Without it the Safe could not answer ERC-1271, and nobody could sign in with its name.
      handler,
      zeroAddress,
      0n,
      zeroAddress,
    ],
  });
  // A deployment that broke off after this one begins again: the same salt would be refused the second time.
  const salt = await client.getTransactionCount({ address: client.account.address });
  const hash = await client.writeContract({
    address: factory,
    abi: FACTORY_ABI,
    functionName: 'createProxyWithNonce',
    args: [singleton, initializer, BigInt(salt)],
  });
  const { logs } = await receiptOf(client, hash);
  const [created] = parseEventLogs({ abi: FACTORY_ABI, eventName: 'ProxyCreation', logs });
  if (!created) throw new Error('The factory made no Safe.');
  return {
    SafeSingleton: singleton,
    SafeProxyFactory: factory,
    SafeFallbackHandler: handler,
    SafeTreasuryBoard: created.args.proxy,
  };
}

type Client = ReturnType<typeof clientOf>;

function clientOf(rpcUrl: string, chainId: number) {
  return createTestClient({
    mode: 'anvil',
    account: demoSigner(PAYER),
    chain: programmeChain(chainId, rpcUrl),
    transport: http(rpcUrl),
    pollingInterval: 50,
  })
    .extend(publicActions)
    .extend(walletActions);
}

async function create(client: Client, artifact: string): Promise<Address> {
  const bytecode = bytecodeOf(artifact);
  const address = getCreate2Address({ from: CREATE2_FACTORY, salt: zeroHash, bytecode });
  if (await client.getCode({ address })) return address;
  const hash = await client.sendTransaction({
    to: CREATE2_FACTORY,
    data: concatHex([zeroHash, bytecode]),
  });
  await receiptOf(client, hash);
  if (!(await client.getCode({ address }))) throw new Error(`${artifact} was not deployed.`);
  return address;
}

/** Asked for again and again: viem's own wait looks once and then only when another block comes, which here nobody makes. */
async function receiptOf(client: Client, hash: Hex): Promise<TransactionReceipt> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await client.getTransactionReceipt({ hash });
    } catch (error) {
      if (!(error instanceof TransactionReceiptNotFoundError) || tries > 600) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function bytecodeOf(artifact: string): Hex {
  const text = readFileSync(join(ARTIFACTS, 'contracts', `${artifact}.json`), 'utf8');
  return (JSON.parse(text) as { bytecode: Hex }).bytecode;
}
