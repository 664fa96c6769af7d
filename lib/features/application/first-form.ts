import { z } from 'zod';

/** What the first form asked, of one site. */
const firstForm = z.object({
  contactName: z.string(),
  contactEmail: z.string(),
  siteAddress: z.string(),
  pue: z.string(),
  renewableShare: z.number(),
  engine: z.enum(['SLURM', 'KUBERNETES']),
  interconnect: z.string(),
  inServiceSince: z.number(),
  hardware: z.array(z.object({ classId: z.string(), units: z.number() })),
});

/** Answers to the first form in the present shape; undefined for any others. It asked for no country: Switzerland's were all. */
export function fromFirstForm(stored: unknown) {
  const read = firstForm.safeParse(stored);
  if (!read.success) return undefined;
  const { contactName, contactEmail, siteAddress, pue, renewableShare, ...rest } = read.data;
  const siteId = 'first';
  return {
    contactName,
    contactEmail,
    owners: null,
    declarations: null,
    sites: [
      {
        ...{ id: siteId, name: siteAddress, address: siteAddress, country: 'CH', gridZone: 'CH' },
        ...{ pue, renewableShare, evidence: [] },
      },
    ],
    hardware: rest.hardware.map((line) => ({
      ...line,
      siteId,
      interconnect: rest.interconnect,
      year: rest.inServiceSince,
    })),
    operations: {
      ...{ engine: rest.engine, contactName: null, phone: null, email: null },
      ...{ uptime: null, uptimeMethod: null },
    },
    payment: null,
    stake: null,
  };
}
