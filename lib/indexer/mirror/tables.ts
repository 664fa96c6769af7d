import type {
  ChainBlock,
  ChainEvent,
  ChainEnactment,
  ChainRoleMember,
  ChainOperation,
  ChainHardwareClass,
  ChainProvider,
  ChainInventory,
  ChainCommitment,
  ChainPegChange,
  ChainReserveFlow,
  ChainReserve,
  ChainBalance,
  ChainRound,
  ChainAward,
  ChainAnchor,
} from '@/lib/db/generated/client';

import type { Row, Table } from './table';

// The mirrored tables, column by column. A column that the schema gains and this page lacks does not compile.

export const blocks: Table<Row<ChainBlock>> = {
  name: 'chain_block',
  key: ['chainId', 'hash'],
  columns: {
    chainId: 'int4',
    hash: 'text',
    number: 'int8',
    parentHash: 'text',
    time: 'timestamptz',
  },
  appendOnly: true,
};

export const events: Table<Row<ChainEvent>> = {
  name: 'chain_event',
  key: ['chainId', 'blockHash', 'logIndex'],
  columns: {
    chainId: 'int4',
    blockHash: 'text',
    logIndex: 'int4',
    blockNumber: 'int8',
    time: 'timestamptz',
    txHash: 'text',
    sender: 'text',
    contract: 'text',
    name: 'text',
    args: 'jsonb',
    subject: 'text',
    recordHash: 'text',
  },
  appendOnly: true,
};

export const enactments: Table<Row<ChainEnactment>> = {
  name: 'chain_enactment',
  key: ['chainId', 'blockHash', 'logIndex'],
  columns: {
    chainId: 'int4',
    blockHash: 'text',
    logIndex: 'int4',
    recordHash: 'text',
    blockNumber: 'int8',
    time: 'timestamptz',
    txHash: 'text',
    contract: 'text',
    event: 'text',
  },
  appendOnly: true,
};

export const roleMembers: Table<Row<ChainRoleMember>> = {
  name: 'chain_role_member',
  key: ['chainId', 'roleId', 'account'],
  columns: {
    chainId: 'int4',
    roleId: 'int4',
    account: 'text',
    executionDelay: 'int4',
    since: 'timestamptz',
    blockNumber: 'int8',
  },
};

export const operations: Table<Row<ChainOperation>> = {
  name: 'chain_operation',
  key: ['chainId', 'operationId', 'nonce'],
  columns: {
    chainId: 'int4',
    operationId: 'text',
    nonce: 'int4',
    status: '"OperationStatus"',
    caller: 'text',
    target: 'text',
    contract: 'text',
    functionName: 'text',
    args: 'jsonb',
    data: 'text',
    recordHash: 'text',
    scheduledAt: 'timestamptz',
    readyAt: 'timestamptz',
    expiresAt: 'timestamptz',
    scheduledTx: 'text',
    endedAt: 'timestamptz',
    endedTx: 'text',
    endedBy: 'text',
    blockNumber: 'int8',
  },
};

export const hardwareClasses: Table<Row<ChainHardwareClass>> = {
  name: 'chain_hardware_class',
  key: ['chainId', 'classId'],
  columns: {
    chainId: 'int4',
    classId: 'text',
    weight: 'numeric',
    evidenceHash: 'text',
    retired: 'bool',
    updatedAt: 'timestamptz',
    blockNumber: 'int8',
  },
};

export const providers: Table<Row<ChainProvider>> = {
  name: 'chain_provider',
  key: ['chainId', 'address'],
  columns: {
    chainId: 'int4',
    address: 'text',
    status: '"ProviderStatus"',
    tier: 'int4',
    region: 'text',
    expiresAt: 'timestamptz',
    serial: 'int4',
    stake: 'numeric',
    obligations: 'int4',
    exitableAt: 'timestamptz',
    reason: 'text',
    signer: 'text',
    seconder: 'text',
    recordHash: 'text',
    appliedAt: 'timestamptz',
    certifiedAt: 'timestamptz',
    updatedAt: 'timestamptz',
    blockNumber: 'int8',
  },
};

export const inventory: Table<Row<ChainInventory>> = {
  name: 'chain_inventory',
  key: ['chainId', 'provider', 'classId'],
  columns: {
    chainId: 'int4',
    provider: 'text',
    classId: 'text',
    units: 'int4',
    blockNumber: 'int8',
  },
};

export const commitments: Table<Row<ChainCommitment>> = {
  name: 'chain_commitment',
  key: ['chainId', 'provider', 'period'],
  columns: {
    chainId: 'int4',
    provider: 'text',
    period: 'int4',
    hours: 'numeric',
    sold: 'numeric',
    counted: 'numeric',
    updatedAt: 'timestamptz',
    blockNumber: 'int8',
  },
};

export const pegChanges: Table<Row<ChainPegChange>> = {
  name: 'chain_peg_change',
  key: ['chainId', 'blockNumber', 'logIndex'],
  columns: {
    chainId: 'int4',
    blockNumber: 'int8',
    logIndex: 'int4',
    time: 'timestamptz',
    txHash: 'text',
    recordHash: 'text',
    price: 'numeric',
    mintFeeBps: 'int4',
    redeemFeeBps: 'int4',
    maxStepBps: 'int4',
    minInterval: 'int4',
    supplyCap: 'numeric',
  },
  appendOnly: true,
};

export const reserveFlows: Table<Row<ChainReserveFlow>> = {
  name: 'chain_reserve_flow',
  key: ['chainId', 'blockNumber', 'logIndex'],
  columns: {
    chainId: 'int4',
    blockNumber: 'int8',
    logIndex: 'int4',
    time: 'timestamptz',
    txHash: 'text',
    kind: '"FlowKind"',
    account: 'text',
    money: 'numeric',
    hours: 'numeric',
    assets: 'numeric',
    supply: 'numeric',
    recordHash: 'text',
  },
  appendOnly: true,
};

export const reserves: Table<Row<ChainReserve>> = {
  name: 'chain_reserve',
  key: ['chainId'],
  columns: {
    chainId: 'int4',
    assets: 'numeric',
    supply: 'numeric',
    floorBps: 'int4',
    healthyBps: 'int4',
    slowBps: 'int4',
    haltBps: 'int4',
    haircutBps: 'int4',
    backingShareBps: 'int4',
    dailyMintLimit: 'numeric',
    mintHalted: 'bool',
    redeemHalted: 'bool',
    tokenPaused: 'bool',
    blockNumber: 'int8',
  },
};

export const balances: Table<Row<ChainBalance>> = {
  name: 'chain_balance',
  key: ['chainId', 'account'],
  columns: {
    chainId: 'int4',
    account: 'text',
    balance: 'numeric',
    frozen: 'bool',
    blockNumber: 'int8',
  },
};

export const rounds: Table<Row<ChainRound>> = {
  name: 'chain_round',
  key: ['chainId', 'roundId'],
  columns: {
    chainId: 'int4',
    roundId: 'int8',
    budget: 'numeric',
    opensAt: 'timestamptz',
    closesAt: 'timestamptz',
    closed: 'bool',
    recordHash: 'text',
    openedAt: 'timestamptz',
    blockNumber: 'int8',
  },
};

export const awards: Table<Row<ChainAward>> = {
  name: 'chain_award',
  key: ['chainId', 'awardId'],
  columns: {
    chainId: 'int4',
    awardId: 'int8',
    roundId: 'int8',
    beneficiary: 'text',
    status: '"AwardStatus"',
    awarded: 'numeric',
    released: 'numeric',
    spent: 'numeric',
    returned: 'numeric',
    secondTrancheReleased: 'bool',
    cut: 'bool',
    midTermAt: 'timestamptz',
    expiresAt: 'timestamptz',
    recordHash: 'text',
    awardedAt: 'timestamptz',
    endReason: 'text',
    blockNumber: 'int8',
  },
};

export const anchors: Table<Row<ChainAnchor>> = {
  name: 'chain_anchor',
  key: ['chainId', 'size'],
  columns: {
    chainId: 'int4',
    size: 'int8',
    root: 'text',
    recordHash: 'text',
    txHash: 'text',
    blockNumber: 'int8',
    time: 'timestamptz',
  },
  appendOnly: true,
};
