import { NotFoundFailure } from '@/components/shell/not-found-failure';
import { PublicShell } from '@/components/shell/public-shell';
import { env } from '@/lib/env';

export default function NotFound() {
  return (
    <PublicShell city={env().GRIDHALL_CITY} demo={env().GRIDHALL_DEMO}>
      <NotFoundFailure />
    </PublicShell>
  );
}
