import type { Tx } from '@/lib/db/client';

import { upsertStatement } from './statements';
import type { Row } from './table';
import { inventory } from './tables';
import { toArrayText } from './values';
import type { ChainInventory } from '@/lib/db/generated/client';

type Item = Row<ChainInventory>;

/** A certification replaces the whole inventory of a provider, so nothing is read: the newest list wins. */
export class InventoryBuffer {
  readonly #tx: Tx;
  readonly #chainId: number;
  readonly #lists = new Map<string, readonly Item[]>();

  constructor(tx: Tx, chainId: number) {
    this.#tx = tx;
    this.#chainId = chainId;
  }

  replace(provider: string, items: readonly Item[]): void {
    this.#lists.set(provider, items);
  }

  async flush(): Promise<void> {
    if (this.#lists.size === 0) return;
    await this.#tx.$executeRaw`
      DELETE FROM "chain_inventory"
      WHERE "chainId" = ${this.#chainId} AND "provider" = ANY(${[...this.#lists.keys()]})`;
    const items = [...this.#lists.values()].flat();
    const columns = Object.keys(inventory.columns) as (keyof Item)[];
    if (items.length > 0)
      await this.#tx.$executeRawUnsafe(
        upsertStatement(inventory),
        ...columns.map((column) => toArrayText(items.map((item) => item[column]))),
      );
    this.#lists.clear();
  }
}
