import { checkLog } from '@/lib/audit/check-log';
import { AppError } from '@/lib/core/errors';

import type { AnchorContext } from './anchor/context';
import { readAnchored } from './anchor/read-anchored';

/**
 * Hashes the whole log again and compares with the root that the chain holds. Anchoring alone looks only at what is new, so
 * an edited old text would stay until somebody asks for a proof of it. Returns how many entries were checked.
 *
 * @throws AppError INTERNAL with the place of the first fault.
 */
export async function checkAnchoredLog({
  db,
  chain,
}: Pick<AnchorContext, 'db' | 'chain'>): Promise<bigint> {
  const anchored = await readAnchored(chain);
  const found = await checkLog(db, anchored);
  if (!found) return anchored.size;
  const where = found.index === null ? 'as a whole' : `at entry ${found.index}`;
  throw new AppError('INTERNAL', {
    message: `the audit log is not the one whose ${anchored.size} entries are anchored: ${found.fault}, ${where}`,
  });
}
