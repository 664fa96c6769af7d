import type { ReactNode } from 'react';

import { NotificationBanner } from '@/components/ui/notification-banner';

/** What an act destroys, before anything is typed. */
export function Consequences({ title, children }: { title: string; children: ReactNode }) {
  return (
    <NotificationBanner tone="warn" title={title}>
      {children}
    </NotificationBanner>
  );
}
