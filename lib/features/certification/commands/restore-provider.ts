import type { Decided } from '@/lib/audit/record-decision';
import type { Db } from '@/lib/db/client';

import { recordStatusAct, type StatusActOptions } from './record-status-act';

/** Writes down why a suspended provider may go on; `restore` is sent with the hash. */
export function restoreProvider(
  db: Db,
  options: StatusActOptions,
): Promise<Decided<'provider.restored'>> {
  return recordStatusAct(db, 'restore', options);
}
