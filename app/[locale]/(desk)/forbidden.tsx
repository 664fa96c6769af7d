import { PublicShell } from '@/components/shell/public-shell';
import { env } from '@/lib/env';

import { Refusal } from './refusal';

/** A whole area refused: it stands in for the desk's layout, so it brings the service's frame along. */
export default function Forbidden() {
  return (
    <PublicShell city={env().GRIDHALL_CITY} demo={env().GRIDHALL_DEMO}>
      <Refusal />
    </PublicShell>
  );
}
