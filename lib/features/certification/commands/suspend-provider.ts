import type { Decided } from '@/lib/audit/record-decision';
import type { Db } from '@/lib/db/client';

import { recordStatusAct, type StatusActOptions } from './record-status-act';

/** Writes down why a provider's capacity must stop counting; `suspend` is sent with the hash and works in that block. */
export function suspendProvider(
  db: Db,
  options: StatusActOptions,
): Promise<Decided<'provider.suspended'>> {
  return recordStatusAct(db, 'suspend', options);
}
