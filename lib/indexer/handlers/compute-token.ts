import { zeroAddress } from 'viem';

import type { computeTokenAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';

import type { DecodedLog } from '../decode';
import type { Mirror } from '../mirror/mirror';
import type { Handlers } from './handler';

export const computeTokenHandlers: Handlers<typeof computeTokenAbi> = {
  AuthorityUpdated: { subject: ({ log }) => subject.account(log.address) },
  EIP712DomainChanged: { subject: ({ log }) => subject.account(log.address) },
  Approval: { subject: ({ args }) => subject.account(args.owner) },

  Transfer: {
    // A mint is about who received, everything else about who paid.
    subject: ({ args }) => subject.account(args.from === zeroAddress ? args.to : args.from),
    async apply({ args: { from, to, value }, log, mirror }) {
      if (from === zeroAddress) await changeSupply(mirror, log, value);
      else await changeBalance(mirror, log, from, -value);
      if (to === zeroAddress) await changeSupply(mirror, log, -value);
      else await changeBalance(mirror, log, to, value);
    },
  },

  MinterAllowanceSet: { subject: ({ args }) => subject.account(args.minter) },

  AccountFrozen: {
    subject: ({ args }) => subject.account(args.account),
    apply: ({ args, log, mirror }) => setFrozen(mirror, log, args.account, true),
  },
  AccountUnfrozen: {
    subject: ({ args }) => subject.account(args.account),
    apply: ({ args, log, mirror }) => setFrozen(mirror, log, args.account, false),
  },

  /** The balances follow from the Transfer that the recovery emits as well. */
  BalanceRecovered: { subject: ({ args }) => subject.account(args.from) },

  /** A paused token stops mint and redemption, so that readers look for it at the reserve. */
  TokenPaused: {
    subject: () => subject.reserve(),
    apply: ({ log, mirror }) => setPaused(mirror, log, true),
  },
  TokenUnpaused: {
    subject: () => subject.reserve(),
    apply: ({ log, mirror }) => setPaused(mirror, log, false),
  },
  /** OpenZeppelin's twins of the two above. */
  Paused: { subject: () => subject.reserve() },
  Unpaused: { subject: () => subject.reserve() },
};

/** The balances that a set of logs will ask for, so that they can be read at once. */
export function balanceKeys(
  chainId: number,
  logs: readonly DecodedLog[],
): { chainId: number; account: string }[] {
  const accounts = new Set<string>();
  for (const { contract, name, args } of logs)
    if (contract === 'ComputeToken' && name === 'Transfer')
      for (const account of [args['from'], args['to']])
        if (typeof account === 'string' && account !== zeroAddress) accounts.add(account);
  return [...accounts].map((account) => ({ chainId, account }));
}

async function changeBalance(
  mirror: Mirror,
  log: DecodedLog,
  account: string,
  change: bigint,
): Promise<void> {
  const { chainId } = mirror;
  const row = await mirror.balances.get({ chainId, account });
  mirror.balances.put({
    chainId,
    account,
    balance: (row?.balance ?? 0n) + change,
    frozen: row?.frozen ?? false,
    blockNumber: log.block.number,
  });
}

async function setFrozen(
  mirror: Mirror,
  log: DecodedLog,
  account: string,
  frozen: boolean,
): Promise<void> {
  const { chainId } = mirror;
  const row = await mirror.balances.get({ chainId, account });
  mirror.balances.put({
    chainId,
    account,
    balance: row?.balance ?? 0n,
    frozen,
    blockNumber: log.block.number,
  });
}

async function changeSupply(mirror: Mirror, log: DecodedLog, change: bigint): Promise<void> {
  const reserve = await mirror.reserve();
  mirror.reserves.put({
    ...reserve,
    supply: reserve.supply + change,
    blockNumber: log.block.number,
  });
}

async function setPaused(mirror: Mirror, log: DecodedLog, tokenPaused: boolean): Promise<void> {
  mirror.reserves.put({
    ...(await mirror.reserve()),
    tokenPaused,
    blockNumber: log.block.number,
  });
}
