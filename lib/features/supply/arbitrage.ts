/**
 * Hours bought in one region and run in another. `from` is the region of whoever the hours were for, `to` that of the provider
 * who was paid for them; an empty code is a place that nobody told. Hours are WADs.
 */
export type Flow = {
  from: string;
  to: string;
  hours: bigint;
  /** Paired by shares, because the market pays providers for many companies at once. */
  estimated: boolean;
};

/** Hours that a region's companies bought, and that its providers ran. `net` is what it runs for others less what others run for it. */
export type Balance = { region: string; bought: bigint; run: bigint; net: bigint };

/**
 * The pairs behind two sums: each region's companies are taken to run everywhere in the shares in which the market paid.
 * Amounts are rounded down; what is left over goes to the largest provider region, so that no hour is lost or made.
 */
export function pairByShare(
  bought: ReadonlyMap<string, bigint>,
  paid: ReadonlyMap<string, bigint>,
): Flow[] {
  const whole = sum(paid.values());
  if (whole === 0n) return [];
  const [largest] = [...paid].toSorted(([a, x], [b, y]) =>
    x === y ? a.localeCompare(b) : x < y ? 1 : -1,
  );
  return [...bought].flatMap(([from, hours]) => {
    const shares = [...paid].map(([to, part]) => ({ to, hours: (hours * part) / whole }));
    const rest = hours - sum(shares.map((share) => share.hours));
    return shares
      .map((share) => (share.to === largest?.[0] ? { ...share, hours: share.hours + rest } : share))
      .filter((share) => share.hours > 0n)
      .map((share) => ({ from, ...share, estimated: true }));
  });
}

export type Matrix = {
  regions: string[];
  /** From region → to region → hours. */
  cells: Map<string, Map<string, bigint>>;
  balances: Balance[];
  total: bigint;
  /** Hours that ran in another region than they were bought in. */
  crossing: bigint;
  estimated: bigint;
};

/** The whole picture; regions by size, balances from the largest net exporter to the largest net importer. */
export function matrixOf(flows: readonly Flow[]): Matrix {
  const cells = new Map<string, Map<string, bigint>>();
  const balances = new Map<string, Balance>();
  const balance = (region: string) => {
    const found = balances.get(region) ?? { region, bought: 0n, run: 0n, net: 0n };
    balances.set(region, found);
    return found;
  };
  let [total, crossing, estimated] = [0n, 0n, 0n];
  for (const { from, to, hours, estimated: byShare } of flows) {
    const row = cells.get(from) ?? new Map<string, bigint>();
    cells.set(from, row.set(to, (row.get(to) ?? 0n) + hours));
    balance(from).bought += hours;
    balance(to).run += hours;
    total += hours;
    if (from !== to) crossing += hours;
    if (byShare) estimated += hours;
  }
  const list = [...balances.values()].map((one) => ({ ...one, net: one.run - one.bought }));
  const bySize = list.toSorted((a, b) => compare(b.run + b.bought, a.run + a.bought, a, b));
  return {
    regions: bySize.map(({ region }) => region),
    cells,
    balances: list.toSorted((a, b) => compare(b.net, a.net, a, b)),
    total,
    crossing,
    estimated,
  };
}

function compare(x: bigint, y: bigint, a: Balance, b: Balance): number {
  return x === y ? a.region.localeCompare(b.region) : x < y ? -1 : 1;
}

function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}
