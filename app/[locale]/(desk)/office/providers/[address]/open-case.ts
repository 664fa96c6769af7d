import { forbidden, notFound, redirect } from 'next/navigation';

import { can } from '@/lib/auth/authorise';
import { parseAddress } from '@/lib/core/ids';
import { listCasesOf, ownInterest } from '@/lib/features/certification/queries';
import { readCase } from '@/lib/features/providers/read-case';

import { requireOfficial } from '../../../require-official';

/**
 * What the pages of a reading start from: the provider, its newest case, and where the certifier stands. 403 for everybody
 * but certifiers. Who has not declared, who declared a conflict, and who looks for a reading that was never begun is sent to
 * the case: it says so, and what to do.
 */
export async function openCaseOf(typed: string, page: string) {
  const address = parseAddress(typed);
  if (!address) notFound();
  const actor = await requireOfficial(`/office/providers/${address}/${page}`);
  if (!can(actor, 'provider.certify')) forbidden();
  const [found, cases, interest] = await Promise.all([
    readCase(actor, address),
    listCasesOf(actor, address),
    ownInterest(actor, address, new Date()),
  ]);
  const [reading] = cases;
  if (interest !== 'none' || !reading) redirect(`/office/providers/${address}#reading`);
  return { address, actor, found, reading };
}
