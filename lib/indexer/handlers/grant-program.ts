import type { grantProgramAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';
import type { ChainAward } from '@/lib/db/generated/client';

import type { DecodedLog } from '../decode';
import type { Mirror } from '../mirror/mirror';
import type { Row } from '../mirror/table';
import { toDate, toText } from '../values';
import type { Handlers } from './handler';
import { existing } from './rows';

export const grantProgramHandlers: Handlers<typeof grantProgramAbi> = {
  AuthorityUpdated: { subject: ({ log }) => subject.account(log.address) },

  RoundOpened: {
    subject: ({ args }) => subject.round(args.roundId),
    apply({ args, log, mirror }) {
      mirror.rounds.put({
        chainId: mirror.chainId,
        roundId: args.roundId,
        budget: args.budget,
        opensAt: toDate(args.opensAt),
        closesAt: toDate(args.closesAt),
        closed: false,
        recordHash: args.recordHash,
        openedAt: log.block.time,
        blockNumber: log.block.number,
      });
    },
  },

  RoundClosed: {
    subject: ({ args }) => subject.round(args.roundId),
    async apply({ args, log, mirror }) {
      const { roundId } = args;
      const row = await mirror.rounds.get({ chainId: mirror.chainId, roundId });
      mirror.rounds.put({
        ...existing(row, `round ${roundId}`, log),
        closed: true,
        blockNumber: log.block.number,
      });
    },
  },

  AwardMade: {
    subject: ({ args }) => subject.award(args.awardId),
    apply({ args, log, mirror }) {
      mirror.awards.put({
        chainId: mirror.chainId,
        awardId: args.awardId,
        roundId: args.roundId,
        beneficiary: args.beneficiary,
        status: 'ACTIVE',
        awarded: args.amount,
        released: args.firstTranche,
        spent: 0n,
        returned: 0n,
        secondTrancheReleased: false,
        cut: false,
        midTermAt: toDate(args.midTermAt),
        expiresAt: toDate(args.expiresAt),
        recordHash: args.recordHash,
        awardedAt: log.block.time,
        endReason: null,
        blockNumber: log.block.number,
      });
    },
  },

  TrancheReleased: {
    subject: ({ args }) => subject.award(args.awardId),
    apply: ({ args, log, mirror }) =>
      changeAward(mirror, log, args.awardId, (award) => ({
        released: award.released + args.amount,
        secondTrancheReleased: true,
      })),
  },

  AwardCut: {
    subject: ({ args }) => subject.award(args.awardId),
    apply: ({ args, log, mirror }) =>
      changeAward(mirror, log, args.awardId, (award) => ({
        returned: award.returned + args.returned,
        cut: true,
      })),
  },

  AwardClawedBack: {
    subject: ({ args }) => subject.award(args.awardId),
    apply: ({ args, log, mirror }) =>
      changeAward(mirror, log, args.awardId, (award) => ({
        returned: award.returned + args.returned,
        status: 'CLAWED_BACK',
        endReason: toText(args.reason),
      })),
  },

  AwardExpired: {
    subject: ({ args }) => subject.award(args.awardId),
    apply: ({ args, log, mirror }) =>
      changeAward(mirror, log, args.awardId, (award) => ({
        returned: award.returned + args.returned,
        status: 'EXPIRED',
      })),
  },

  AwardSpent: {
    subject: ({ args }) => subject.award(args.awardId),
    apply: ({ args, log, mirror }) =>
      changeAward(mirror, log, args.awardId, (award) => ({ spent: award.spent + args.amount })),
  },

  OperatorSet: { subject: ({ args }) => subject.award(args.awardId) },
};

async function changeAward(
  mirror: Mirror,
  log: DecodedLog,
  awardId: bigint,
  columns: (award: Row<ChainAward>) => Partial<Row<ChainAward>>,
): Promise<void> {
  const row = await mirror.awards.get({ chainId: mirror.chainId, awardId });
  const award = existing(row, `award ${awardId}`, log);
  mirror.awards.put({ ...award, ...columns(award), blockNumber: log.block.number });
}
