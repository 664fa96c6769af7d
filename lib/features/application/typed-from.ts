import { printedIban } from '@/lib/core/iban';

import type { ApplicationAnswers, Typed } from './schema';

type Organisation = {
  name: string;
  registrationNumber: string;
  region: string;
  website: string | null;
};

/**
 * Answers as somebody would type them, page by page. The stake is left out: it is to be read again, at today's rate. So
 * are the declarations, which are about today.
 */
export function typedFrom(
  organisation: Organisation,
  { contactName, contactEmail, owners, sites, hardware, operations, payment }: ApplicationAnswers,
): [key: string, typed: Typed][] {
  const ids = new Map(sites.map(({ id }) => [id, isUuid(id) ? id : crypto.randomUUID()]));
  const pages: [string, Typed][] = [
    [
      'organisation',
      {
        ...{ name: organisation.name, registrationNumber: organisation.registrationNumber },
        ...{ website: organisation.website ?? '', contactName, contactEmail },
      },
    ],
    ['region', { region: organisation.region }],
    ...sites.map(({ id, evidence: _evidence, renewableShare, ...site }): [string, Typed] => [
      `site:${ids.get(id)}`,
      { ...site, renewableShare: String(renewableShare) },
    ]),
    ...hardware.map(({ siteId, classId, units, interconnect, year }): [string, Typed] => [
      `hardware:${crypto.randomUUID()}`,
      {
        ...{ siteId: ids.get(siteId) ?? '', classId, units: String(units) },
        ...{ interconnect, year: String(year) },
      },
    ]),
    ['operations', Object.fromEntries(Object.entries(operations).map(([k, v]) => [k, v ?? '']))],
  ];
  if (owners)
    pages.push([
      'owners',
      owners.length === 0
        ? { nobody: 'yes' }
        : { owners: owners.map(({ name, share }) => ({ name, share: String(share) })) },
    ]);
  if (payment)
    pages.push([
      'payment',
      payment.method === 'IBAN' ? { ...payment, iban: printedIban(payment.iban) } : payment,
    ]);
  return pages;
}

const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);
