import type { ReactNode } from 'react';

import { Desk } from '../desk';

export default function RegulatorLayout({ children }: { children: ReactNode }) {
  return <Desk area="regulator">{children}</Desk>;
}
