/** Live, certified capacity of one region and GPU class. */
export type SupplyLine = {
  region: string;
  classId: string;
  units: number;
  /** H100-equivalent GPUs, WAD. One of them gives one H100-hour in each hour. */
  capacity: bigint;
  providers: number;
};

export type SupplyDto = {
  lines: SupplyLine[];
  /** Sum of the lines, WAD. */
  capacity: bigint;
  units: number;
  providers: number;
};

/** All lines of one region or one class. */
export type SupplyGroup = { key: string; units: number; capacity: bigint };

/** What a page shows of the supply: the filtered lines, their sums, and what there is to filter by. */
export type SupplyView = {
  supply: SupplyDto;
  byRegion: SupplyGroup[];
  byClass: SupplyGroup[];
  regions: string[];
  classes: string[];
};

export type SupplyFilter = { region?: string; classId?: string };
