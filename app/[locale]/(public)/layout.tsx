import type { ReactNode } from 'react';
import { PublicShell } from '@/components/shell/public-shell';
import { env } from '@/lib/env';
import { enterLocale } from '@/lib/i18n/enter-locale';

export default async function PublicLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  await enterLocale(params);
  return (
    <PublicShell city={env().GRIDHALL_CITY} demo={env().GRIDHALL_DEMO}>
      {children}
    </PublicShell>
  );
}
