import type { ApplicationInput } from '../schema';

/** A complete application of one site, for tests. */
export function sampleApplication(overrides: Partial<ApplicationInput> = {}): ApplicationInput {
  return {
    name: 'Lakeside Compute (demonstration)',
    registrationNumber: 'DEMO-P-1',
    region: 'CH-ZG',
    website: null,
    contactName: 'Urs Demo',
    contactEmail: 'ops@lakeside.example',
    owners: [{ name: 'Urs Demo', share: 60 }],
    declarations: { sanctions: 'NO', sanctionsText: null, conflict: 'NO', conflictText: null },
    sites: [
      {
        id: 'one',
        name: 'Lakeside',
        address: 'Musterweg 1, 6300 Zug',
        country: 'CH',
        pue: '1.2',
        gridZone: 'CH',
        renewableShare: 90,
        evidence: [],
      },
    ],
    hardware: [
      {
        siteId: 'one',
        classId: 'H100-SXM5-80',
        units: 64,
        interconnect: 'InfiniBand NDR',
        year: 2024,
      },
    ],
    operations: {
      engine: 'SLURM',
      contactName: 'Night desk',
      phone: '+41 00 000 00 00',
      email: 'night@lakeside.example',
      uptime: '99.9',
      uptimeMethod: 'Probes each minute.',
    },
    payment: { method: 'WALLET', wallet: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' },
    stake: { amount: '0' },
    ...overrides,
  };
}
