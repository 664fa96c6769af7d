import type { ReactNode } from 'react';
import { PublicShell } from '@/components/shell/public-shell';
import { env } from '@/lib/env';
import { enterLocale } from '@/lib/i18n/enter-locale';

/**
 * Public pages are generated when first asked for and kept for as long as their own `revalidate`
 * says; the build, which has no database, generates none. A page here that reads the request
 * (`searchParams`, a session) must export `dynamic = 'force-dynamic'`, or it fails once deployed.
 */
export function generateStaticParams() {
  return [];
}

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
