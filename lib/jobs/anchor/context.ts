import type { Address, Hex, LocalAccount, PublicClient } from 'viem';

import type { Db } from '@/lib/db/client';

export type AnchorContext = {
  db: Db;
  /** The time that checkpoints are dated with; the demonstration's history passes its own. */
  now: Date;
  log: {
    /** GRIDHALL_LOG_ORIGIN. */
    origin: string;
    /** GRIDHALL_LOG_KEY, the Ed25519 seed. */
    key: Hex;
  };
  chain: {
    id: number;
    client: PublicClient;
    auditAnchor: Address;
    /** Holds the ANCHOR role. */
    account: LocalAccount;
  };
  /** How long to wait for a block, in milliseconds; 0 leaves that to the next run. Twenty seconds unless told. */
  receiptMs?: number;
};
