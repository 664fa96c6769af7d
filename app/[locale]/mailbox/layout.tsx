import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';

import { PublicShell } from '@/components/shell/public-shell';
import { env } from '@/lib/env';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const metadata = { robots: { index: false } };

/** In a demonstration only: everywhere else these are other people's letters. */
export default async function MailboxLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  await enterLocale(params);
  const { GRIDHALL_CITY: city, GRIDHALL_DEMO: demo } = env();
  if (!demo) notFound();
  return (
    <PublicShell city={city} demo={demo}>
      {children}
    </PublicShell>
  );
}
