import type {
  ChainPriceDay,
  ChainPriceReport,
  ChainPriceSource,
  ChainReference,
  ChainReferenceRound,
} from '@/lib/db/generated/client';

import type { Row, Table } from './table';

// The mirrored tables of the reference price; see tables.ts.

export const priceSources: Table<Row<ChainPriceSource>> = {
  name: 'chain_price_source',
  key: ['chainId', 'sourceId'],
  columns: {
    chainId: 'int4',
    sourceId: 'text',
    kind: '"PriceSourceKind"',
    account: 'text',
    active: 'bool',
    price: 'numeric',
    observedAt: 'timestamptz',
    evidenceHash: 'text',
    reportedAt: 'timestamptz',
    reportedTx: 'text',
    addedAt: 'timestamptz',
    recordHash: 'text',
    blockNumber: 'int8',
  },
};

export const priceReports: Table<Row<ChainPriceReport>> = {
  name: 'chain_price_report',
  key: ['chainId', 'blockNumber', 'logIndex'],
  columns: {
    chainId: 'int4',
    blockNumber: 'int8',
    logIndex: 'int4',
    time: 'timestamptz',
    txHash: 'text',
    sourceId: 'text',
    price: 'numeric',
    observedAt: 'timestamptz',
    evidenceHash: 'text',
  },
  appendOnly: true,
};

export const referenceRounds: Table<Row<ChainReferenceRound>> = {
  name: 'chain_reference_round',
  key: ['chainId', 'roundId'],
  columns: {
    chainId: 'int4',
    roundId: 'int8',
    price: 'numeric',
    observedAt: 'timestamptz',
    validUntil: 'timestamptz',
    counted: 'int4',
    time: 'timestamptz',
    txHash: 'text',
    blockNumber: 'int8',
  },
  appendOnly: true,
};

export const references: Table<Row<ChainReference>> = {
  name: 'chain_reference',
  key: ['chainId'],
  columns: {
    chainId: 'int4',
    roundId: 'int8',
    price: 'numeric',
    observedAt: 'timestamptz',
    computedAt: 'timestamptz',
    validUntil: 'timestamptz',
    counted: 'int4',
    lostAt: 'timestamptz',
    lostFresh: 'int4',
    lostAgreeing: 'int4',
    maxAge: 'int4',
    maxDeviationBps: 'int4',
    minSources: 'int4',
    minPrice: 'numeric',
    maxPrice: 'numeric',
    blockNumber: 'int8',
  },
};

export const priceDays: Table<Row<ChainPriceDay>> = {
  name: 'chain_price_day',
  key: ['chainId', 'sourceId', 'day'],
  columns: {
    chainId: 'int4',
    sourceId: 'text',
    day: 'timestamptz',
    last: 'numeric',
    lowest: 'numeric',
    highest: 'numeric',
    prices: 'int4',
    blockNumber: 'int8',
  },
};
