import type { ReactNode } from 'react';

import { can } from '@/lib/auth/authorise';
import { currentActor } from '@/lib/auth/session';

import { Desk } from '../../../desk';
import { refuseAllButOwners } from '../../../require-co-owner';

/** Beside the office's own layout, which refuses everyone without an office: owners of a Safe need none. */
export default async function QuorumLayout({ children }: { children: ReactNode }) {
  await refuseAllButOwners();
  const actor = await currentActor();
  const area = can(actor, 'audit.read-records') ? 'office' : 'quorum';
  return <Desk area={area}>{children}</Desk>;
}
