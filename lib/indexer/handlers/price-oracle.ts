import { zeroHash } from 'viem';

import type { priceOracleAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';

import type { DecodedLog } from '../decode';
import type { Mirror, ReferenceRow } from '../mirror/mirror';
import { toDate, toInt4, toName } from '../values';
import type { Handlers } from './handler';
import { existing } from './rows';

/** IPriceOracle.SourceKind */
const FEED = 1;

/** The reference itself, among the days of the sources. */
const REFERENCE = '';

const DAY_MS = 86_400_000;

export const priceOracleHandlers: Handlers<typeof priceOracleAbi> = {
  AuthorityUpdated: { subject: ({ log }) => subject.account(log.address) },
  EIP712DomainChanged: { subject: ({ log }) => subject.account(log.address) },

  SourceAdded: {
    subject: ({ args }) => subject.priceSource(toName(args.id)),
    async apply({ args, log, mirror }) {
      const sourceId = toName(args.id);
      const { chainId } = mirror;
      const before = await mirror.priceSources.get({ chainId, sourceId });
      mirror.priceSources.put({
        chainId,
        sourceId,
        kind: args.kind === FEED ? 'FEED' : 'REPORTER',
        account: args.account,
        active: true,
        price: null,
        // Of a source that was removed the contract remembers when it last reported, so that nothing is replayed.
        observedAt: before?.observedAt ?? null,
        evidenceHash: null,
        reportedAt: null,
        reportedTx: null,
        addedAt: log.block.time,
        recordHash: log.recordHash ?? null,
        blockNumber: log.block.number,
      });
    },
  },

  SourceRemoved: {
    subject: ({ args }) => subject.priceSource(toName(args.id)),
    apply: ({ args, log, mirror }) =>
      changeSource(mirror, log, toName(args.id), { active: false, price: null }),
  },

  PriceReported: {
    subject: ({ args }) => subject.priceSource(toName(args.source)),
    async apply({ args, log, mirror }) {
      const sourceId = toName(args.source);
      const report = {
        price: args.price,
        observedAt: toDate(args.observedAt),
        evidenceHash: args.evidenceHash === zeroHash ? null : args.evidenceHash,
      };
      mirror.priceReports.put({
        chainId: mirror.chainId,
        blockNumber: log.block.number,
        logIndex: log.logIndex,
        time: log.block.time,
        txHash: log.txHash,
        sourceId,
        ...report,
      });
      await changeSource(mirror, log, sourceId, {
        ...report,
        reportedAt: log.block.time,
        reportedTx: log.txHash,
      });
      await countDay(mirror, log, sourceId, args.price);
    },
  },

  FeedRefused: {
    subject: ({ args }) => subject.priceSource(toName(args.source)),
    apply: ({ args, log, mirror }) =>
      changeSource(mirror, log, toName(args.source), { price: null }),
  },

  ReferenceSet: {
    subject: () => subject.oracle(),
    async apply({ args, log, mirror }) {
      const { roundId, price, counted } = args;
      const observedAt = toDate(args.observedAt);
      const validUntil = toDate(args.validUntil);
      mirror.referenceRounds.put({
        chainId: mirror.chainId,
        roundId,
        price,
        observedAt,
        validUntil,
        counted,
        time: log.block.time,
        txHash: log.txHash,
        blockNumber: log.block.number,
      });
      await changeReference(mirror, log, () => ({
        roundId,
        price,
        observedAt,
        validUntil,
        counted,
        computedAt: log.block.time,
        lostAt: null,
        lostFresh: null,
        lostAgreeing: null,
      }));
      await countDay(mirror, log, REFERENCE, price);
    },
  },

  ReferenceLost: {
    subject: () => subject.oracle(),
    apply: ({ args, log, mirror }) =>
      changeReference(mirror, log, ({ validUntil, lostAt }) => ({
        // It ends in the second before the block, unless it had ended earlier by itself.
        validUntil:
          validUntil && validUntil >= log.block.time
            ? new Date(log.block.time.getTime() - 1_000)
            : validUntil,
        lostAt: lostAt ?? log.block.time,
        lostFresh: args.fresh,
        lostAgreeing: args.agreeing,
      })),
  },

  GuardsSet: {
    subject: () => subject.oracle(),
    apply: ({ args: { guards }, log, mirror }) =>
      changeReference(mirror, log, () => ({ ...guards, maxAge: toInt4(guards.maxAge) })),
  },
};

async function changeSource(
  mirror: Mirror,
  log: DecodedLog,
  sourceId: string,
  columns: object,
): Promise<void> {
  const row = await mirror.priceSources.get({ chainId: mirror.chainId, sourceId });
  mirror.priceSources.put({
    ...existing(row, `source ${sourceId}`, log),
    ...columns,
    blockNumber: log.block.number,
  });
}

async function changeReference(
  mirror: Mirror,
  log: DecodedLog,
  change: (before: ReferenceRow) => Partial<ReferenceRow>,
): Promise<void> {
  const before = await mirror.reference();
  mirror.references.put({ ...before, ...change(before), blockNumber: log.block.number });
}

/** A chart of years reads a row for each day, never the reports. */
async function countDay(
  mirror: Mirror,
  log: DecodedLog,
  sourceId: string,
  price: bigint,
): Promise<void> {
  const { chainId } = mirror;
  const day = new Date(Math.floor(log.block.time.getTime() / DAY_MS) * DAY_MS);
  const row = await mirror.priceDays.get({ chainId, sourceId, day });
  mirror.priceDays.put({
    chainId,
    sourceId,
    day,
    last: price,
    lowest: row && row.lowest < price ? row.lowest : price,
    highest: row && row.highest > price ? row.highest : price,
    prices: (row?.prices ?? 0) + 1,
    blockNumber: log.block.number,
  });
}
