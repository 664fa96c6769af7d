/**
 * What must be looked at before a provider is certified, by whom, and in what order. Pure.
 *
 * A **case** is one reading of one provider. Its **items** depend on the tier that is checked for: each tier asks for
 * everything the tiers below it ask for, and more. A **reader** is a certifier who signs; tiers 3 and 4 need two.
 */
export const TIERS = [1, 2, 3, 4] as const;
export type Tier = (typeof TIERS)[number];

/** Item → the lowest tier that asks for it, in the order in which a certifier works through them. */
export const CHECKLIST = {
  identity: 1,
  owners: 1,
  declarations: 1,
  'site-right': 1,
  residency: 1,
  energy: 1,
  'hardware-papers': 1,
  contact: 1,
  payment: 1,
  'inventory-report': 2,
  heartbeats: 2,
  'benchmark-challenge': 3,
  'site-visit': 3,
  'serial-numbers': 3,
  attestation: 4,
  audit: 4,
  'incident-drill': 4,
} as const satisfies Record<string, Tier>;

export type ItemKey = keyof typeof CHECKLIST;
export const ITEM_KEYS = Object.keys(CHECKLIST) as [ItemKey, ...ItemKey[]];

export const ITEM_STATES = ['NOT_LOOKED_AT', 'MISSING', 'MET', 'NOT_MET'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export function itemsOf(tier: Tier): ItemKey[] {
  return ITEM_KEYS.filter((item) => CHECKLIST[item] <= tier);
}

/** Items that still keep a certification at `tier` from being decided; empty when every one is met. */
export function unmetItems(tier: Tier, found: Partial<Record<ItemKey, ItemState>>): ItemKey[] {
  return itemsOf(tier).filter((item) => found[item] !== 'MET');
}

/** The deepest tier whose items are all met; undefined when not even the first is. */
export function tierReached(found: Partial<Record<ItemKey, ItemState>>): Tier | undefined {
  return TIERS.findLast((tier) => unmetItems(tier, found).length === 0);
}

/** Days a certification of each tier runs at most: the less was checked, the sooner it is looked at again. */
export const TERM_DAYS: Record<Tier, number> = { 1: 120, 2: 180, 3: 365, 4: 365 };

/** Readers whose signatures the registry asks for; `SECOND_READER_TIER` of ProviderRegistry. */
export const SECOND_READER_TIER = 3;

export function readersNeeded(tier: number): 1 | 2 {
  return tier >= SECOND_READER_TIER ? 2 : 1;
}

/** How long a declared conflict of interest keeps a certifier out, at least. */
export const CONFLICT_DAYS = 365;
const DAY_MS = 86_400_000;

export type Interest = { conflict: boolean; declaredAt: Date };

/**
 * Where a certifier stands towards a provider. A declared conflict holds for a year, whatever is declared after it: nobody
 * ends their own conflict by saying otherwise.
 */
export function interestOf(
  declarations: readonly Interest[],
  now: Date,
): 'undeclared' | 'none' | 'conflict' {
  const binds = ({ conflict, declaredAt }: Interest) =>
    conflict && now.getTime() - declaredAt.getTime() < CONFLICT_DAYS * DAY_MS;
  if (declarations.some(binds)) return 'conflict';
  const newest = declarations.reduce<Interest | undefined>(
    (latest, next) => (!latest || next.declaredAt >= latest.declaredAt ? next : latest),
    undefined,
  );
  return newest === undefined || newest.conflict ? 'undeclared' : 'none';
}

/**
 * Whether a certifier may read second: not who decided first, nor anybody who filled in an item, because that is a reading
 * of one's own work.
 */
export function maySecond(
  certifier: string,
  read: { firstReader: string | null; items: readonly { checkedBy: string }[] },
): boolean {
  return (
    read.firstReader !== null &&
    read.firstReader !== certifier &&
    !read.items.some(({ checkedBy }) => checkedBy === certifier)
  );
}

/** Days a provider has at most to answer a request. */
export const ANSWER_DAYS = 60;
