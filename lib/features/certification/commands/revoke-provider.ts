import type { Decided } from '@/lib/audit/record-decision';
import type { Db } from '@/lib/db/client';

import { recordStatusAct, type StatusActOptions } from './record-status-act';

/** Writes down why a certification ends for good; `revoke` is sent with the hash. */
export function revokeProvider(
  db: Db,
  options: StatusActOptions,
): Promise<Decided<'provider.revoked'>> {
  return recordStatusAct(db, 'revoke', options);
}
