import { z } from 'zod';

/** Which lines of the log: what officials and companies decided, what the chain did, who signed in. */
export const TRAIL_GROUPS = ['decisions', 'chain', 'sessions', 'all'] as const;
export type TrailGroup = (typeof TRAIL_GROUPS)[number];

const day = z.iso.date().optional().catch(undefined);

/** The filters as they stand in the URL; what cannot be read counts as not given. */
export const trailFilter = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  group: z.enum(TRAIL_GROUPS).catch('decisions'),
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type TrailFilter = z.infer<typeof trailFilter>;

/** How a decision stands to the chain. */
export type TrailState = 'ENACTED' | 'CANCELLED' | 'SCHEDULED' | 'OPEN' | 'NONE' | 'CHAIN';

export type TrailRow = {
  index: bigint;
  time: Date;
  act: string;
  actor: `0x${string}`;
  actorName: string | null;
  subject: string;
  reason: string | null;
  recordHash: `0x${string}` | null;
  tx: `0x${string}` | null;
  blockNumber: bigint | null;
  state: TrailState;
};

/** Whose data a record holds that not every official reads. */
export type Withheld = 'application' | 'grantApplication' | 'reading';

export type TrailEntry = TrailRow & {
  /** The canonical text that is hashed. */
  entry: string;
  leafHash: `0x${string}`;
  record: {
    kind: string;
    subject: string;
    body: unknown;
    salt: string | null;
    /** It holds personal data that is not this reader's to see: which. */
    withheld: Withheld | null;
    erasedAt: Date | null;
    /** Whether salt and body still give the hash. */
    integrity: 'intact' | 'erased' | 'altered';
  } | null;
};

/** A privileged act on chain whose record the portal does not hold. */
export type UnrecordedAct = {
  name: string;
  args: unknown;
  subject: string;
  contract: string;
  sender: `0x${string}`;
  time: Date;
  txHash: `0x${string}`;
  recordHash: `0x${string}`;
};

export const PAGE_SIZE = 50;
