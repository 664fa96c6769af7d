import type { ReactNode } from 'react';

import { Desk } from '../../../desk';
import { refuseAllButOwners } from '../../../require-co-owner';

/** Beside the office's own layout, which refuses everyone without an office: owners of a Safe need none. */
export default async function QuorumLayout({ children }: { children: ReactNode }) {
  await refuseAllButOwners();
  return <Desk area="office">{children}</Desk>;
}
