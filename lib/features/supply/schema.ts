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

export type SupplyFilter = { region?: string; classId?: string };
