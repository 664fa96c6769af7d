import type { reserveAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';
import type { FlowKind } from '@/lib/db/generated/client';

import type { DecodedLog } from '../decode';
import type { Mirror, ReserveRow } from '../mirror/mirror';
import { toInt4 } from '../values';
import type { Handlers } from './handler';

/** IReserve.Direction */
const MINT = 0;

export const reserveHandlers: Handlers<typeof reserveAbi> = {
  AuthorityUpdated: { subject: ({ log }) => subject.account(log.address) },
  GrantProgramSet: { subject: () => subject.reserve() },

  PegSet: {
    subject: () => subject.peg(),
    apply({ args: { terms, recordHash }, log, mirror }) {
      mirror.pegChanges.put({
        chainId: mirror.chainId,
        blockNumber: log.block.number,
        logIndex: log.logIndex,
        time: log.block.time,
        txHash: log.txHash,
        recordHash,
        price: terms.price,
        mintFeeBps: terms.mintFeeBps,
        redeemFeeBps: terms.redeemFeeBps,
        maxStepBps: terms.maxStepBps,
        minInterval: toInt4(terms.minInterval),
        supplyCap: terms.supplyCap,
      });
    },
  },

  ThresholdsSet: {
    subject: () => subject.reserve(),
    apply: ({ args: { thresholds }, log, mirror }) =>
      change(mirror, log, {
        floorBps: thresholds.floorBps,
        healthyBps: thresholds.healthyBps,
        slowBps: thresholds.slowBps,
        haltBps: thresholds.haltBps,
        haircutBps: thresholds.haircutBps,
        backingShareBps: thresholds.backingShareBps,
        dailyMintLimit: thresholds.dailyMintLimit,
      }),
  },

  ReserveFunded: {
    subject: () => subject.reserve(),
    apply: ({ args, log, mirror }) =>
      flow(mirror, log, {
        kind: 'FUNDED',
        account: args.from,
        money: args.amount,
        assets: args.assets,
      }),
  },
  SurplusWithdrawn: {
    subject: () => subject.reserve(),
    apply: ({ args, log, mirror }) =>
      flow(mirror, log, {
        kind: 'WITHDRAWN',
        account: args.to,
        money: args.amount,
        assets: args.assets,
      }),
  },
  GrantHoursIssued: {
    subject: () => subject.reserve(),
    apply: ({ args, log, mirror }) =>
      flow(mirror, log, { kind: 'ISSUED', account: args.grantProgram, hours: args.amount }),
  },
  HoursMinted: {
    subject: () => subject.reserve(),
    apply: ({ args, log, mirror }) =>
      flow(mirror, log, {
        kind: 'MINTED',
        account: args.payer,
        money: args.cost,
        hours: args.amount,
        assets: args.assets,
      }),
  },
  HoursRedeemed: {
    subject: () => subject.reserve(),
    apply: ({ args, log, mirror }) =>
      flow(mirror, log, {
        kind: 'REDEEMED',
        account: args.holder,
        money: args.payout,
        hours: args.amount,
        assets: args.assets,
      }),
  },

  DirectionHalted: {
    subject: () => subject.reserve(),
    apply: ({ args, log, mirror }) => change(mirror, log, halted(args.direction, true)),
  },
  DirectionReopened: {
    subject: () => subject.reserve(),
    apply: ({ args, log, mirror }) => change(mirror, log, halted(args.direction, false)),
  },
};

function halted(direction: number, value: boolean): Partial<ReserveRow> {
  return direction === MINT ? { mintHalted: value } : { redeemHalted: value };
}

async function change(
  mirror: Mirror,
  log: DecodedLog,
  columns: Partial<ReserveRow>,
): Promise<void> {
  mirror.reserves.put({
    ...(await mirror.reserve()),
    ...columns,
    blockNumber: log.block.number,
  });
}

/** Hours that a flow adds to the supply, as a factor. */
const SUPPLY_SIGN: Record<FlowKind, bigint> = {
  FUNDED: 0n,
  WITHDRAWN: 0n,
  MINTED: 1n,
  ISSUED: 1n,
  REDEEMED: -1n,
};

/**
 * The reserve emits first and calls the token afterwards, so the Transfer that changes the supply is a later log of the
 * same transaction: the supply after the flow is the supply so far and the hours of the flow.
 */
async function flow(
  mirror: Mirror,
  log: DecodedLog,
  given: { kind: FlowKind; account: string; money?: bigint; hours?: bigint; assets?: bigint },
): Promise<void> {
  const { kind, account, money = 0n, hours = 0n } = given;
  const reserve = await mirror.reserve();
  const assets = given.assets ?? reserve.assets;
  mirror.reserveFlows.put({
    chainId: mirror.chainId,
    blockNumber: log.block.number,
    logIndex: log.logIndex,
    time: log.block.time,
    txHash: log.txHash,
    kind,
    account,
    money,
    hours,
    assets,
    supply: reserve.supply + SUPPLY_SIGN[kind] * hours,
    recordHash: log.recordHash ?? null,
  });
  await change(mirror, log, { assets });
}
