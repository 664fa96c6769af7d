import type { ReactNode } from 'react';

import { Desk } from '../desk';

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return <Desk area="office">{children}</Desk>;
}
