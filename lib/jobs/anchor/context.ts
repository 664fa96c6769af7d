import type { Address, Hex } from 'viem';

import type { SenderContext } from '../outbox/outbox';

/** `now` is what checkpoints are dated with; the demonstration's history passes its own. */
export type AnchorContext = SenderContext & {
  log: {
    /** GRIDHALL_LOG_ORIGIN. */
    origin: string;
    /** GRIDHALL_LOG_KEY, the Ed25519 seed. */
    key: Hex;
  };
  /** The account holds the ANCHOR role. */
  chain: SenderContext['chain'] & { auditAnchor: Address };
};
