import { notFound } from 'next/navigation';
import { env } from '@/lib/env';

/** The gallery is for those who build the portal: in production only when it is asked for. */
export function refuseUnlessOpen(): void {
  const { NODE_ENV, GRIDHALL_GALLERY } = env();
  if (NODE_ENV === 'production' && !GRIDHALL_GALLERY) notFound();
}
