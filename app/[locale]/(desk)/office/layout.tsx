import type { ReactNode } from 'react';

import { Desk } from '../desk';
import { refuseOthers } from '../require-official';

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  await refuseOthers();
  return <Desk area="office">{children}</Desk>;
}
