import type { ReactNode } from 'react';

import { Desk } from '../desk';

export default function ProviderLayout({ children }: { children: ReactNode }) {
  return <Desk area="provider">{children}</Desk>;
}
