import type { ReactNode } from 'react';

import { Desk } from '../desk';
import { refuseOthers } from '../require-official';

export default async function RegulatorLayout({ children }: { children: ReactNode }) {
  await refuseOthers();
  return <Desk area="regulator">{children}</Desk>;
}
