import type { Tx } from '@/lib/db/client';
import type { ChainReference, ChainReserve } from '@/lib/db/generated/client';

import { TableBuffer } from './buffer';
import { InventoryBuffer } from './inventory';
import * as oracle from './oracle-tables';
import type { Row } from './table';
import * as tables from './tables';

export type ReserveRow = Row<ChainReserve>;
export type ReferenceRow = Row<ChainReference>;

/**
 * The mirror of one chain inside one transaction. Handlers read and change rows here, in the order of the logs; `flush`
 * writes what changed, each table once.
 */
export class Mirror {
  readonly chainId: number;
  readonly blocks;
  readonly events;
  readonly enactments;
  readonly roleMembers;
  readonly operations;
  readonly hardwareClasses;
  readonly providers;
  readonly inventory;
  readonly commitments;
  readonly pegChanges;
  readonly reserveFlows;
  readonly reserves;
  readonly balances;
  readonly rounds;
  readonly awards;
  readonly anchors;
  readonly priceSources;
  readonly priceReports;
  readonly referenceRounds;
  readonly references;
  readonly priceDays;

  constructor(tx: Tx, chainId: number) {
    this.chainId = chainId;
    this.blocks = new TableBuffer(tx, tables.blocks);
    this.events = new TableBuffer(tx, tables.events);
    this.enactments = new TableBuffer(tx, tables.enactments);
    this.roleMembers = new TableBuffer(tx, tables.roleMembers);
    this.operations = new TableBuffer(tx, tables.operations);
    this.hardwareClasses = new TableBuffer(tx, tables.hardwareClasses);
    this.providers = new TableBuffer(tx, tables.providers);
    this.inventory = new InventoryBuffer(tx, chainId);
    this.commitments = new TableBuffer(tx, tables.commitments);
    this.pegChanges = new TableBuffer(tx, tables.pegChanges);
    this.reserveFlows = new TableBuffer(tx, tables.reserveFlows);
    this.reserves = new TableBuffer(tx, tables.reserves);
    this.balances = new TableBuffer(tx, tables.balances);
    this.rounds = new TableBuffer(tx, tables.rounds);
    this.awards = new TableBuffer(tx, tables.awards);
    this.anchors = new TableBuffer(tx, tables.anchors);
    this.priceSources = new TableBuffer(tx, oracle.priceSources);
    this.priceReports = new TableBuffer(tx, oracle.priceReports);
    this.referenceRounds = new TableBuffer(tx, oracle.referenceRounds);
    this.references = new TableBuffer(tx, oracle.references);
    this.priceDays = new TableBuffer(tx, oracle.priceDays);
  }

  /** The reserve as it stands; as it is deployed before its first event. */
  async reserve(): Promise<ReserveRow> {
    const { chainId } = this;
    const row = await this.reserves.get({ chainId });
    return (
      row ?? {
        chainId,
        assets: 0n,
        supply: 0n,
        floorBps: 10_000,
        healthyBps: 10_000,
        slowBps: 10_000,
        haltBps: 10_000,
        haircutBps: 10_000,
        backingShareBps: 0,
        dailyMintLimit: 0n,
        mintHalted: false,
        redeemHalted: false,
        tokenPaused: false,
        blockNumber: 0n,
      }
    );
  }

  /** The oracle as it stands; without a reference and without guards before its first event. */
  async reference(): Promise<ReferenceRow> {
    const { chainId } = this;
    const row = await this.references.get({ chainId });
    return (
      row ?? {
        chainId,
        roundId: 0n,
        price: 0n,
        observedAt: null,
        computedAt: null,
        validUntil: null,
        counted: 0,
        lostAt: null,
        lostFresh: null,
        lostAgreeing: null,
        maxAge: 0,
        maxDeviationBps: 0,
        minSources: 0,
        minPrice: 0n,
        maxPrice: 0n,
        blockNumber: 0n,
      }
    );
  }

  async flush(): Promise<void> {
    for (const table of [
      this.blocks,
      this.events,
      this.enactments,
      this.roleMembers,
      this.operations,
      this.hardwareClasses,
      this.providers,
      this.inventory,
      this.commitments,
      this.pegChanges,
      this.reserveFlows,
      this.reserves,
      this.balances,
      this.rounds,
      this.awards,
      this.anchors,
      this.priceSources,
      this.priceReports,
      this.referenceRounds,
      this.references,
      this.priceDays,
    ])
      await table.flush();
  }
}
