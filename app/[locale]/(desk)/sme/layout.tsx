import type { ReactNode } from 'react';

import { Desk } from '../desk';

export default function SmeLayout({ children }: { children: ReactNode }) {
  return <Desk area="sme">{children}</Desk>;
}
