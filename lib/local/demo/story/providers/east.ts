import type { ProviderProfile } from '../companies';

/** Providers of eastern Switzerland. Companies, people and addresses are invented. */
export const EAST_PROVIDERS: readonly ProviderProfile[] = [
  {
    key: 'provider-11',
    registrationNumber: 'DEMO-P-011',
    region: 'CH-SH',
    website: 'https://rhine-falls-hosting.example',
    answers: {
      contactName: 'Hanspeter Ruh',
      contactEmail: 'info@rhine-falls-hosting.example',
      siteAddress: 'Probehof 6, 8212 Neuhausen am Rheinfall',
      pue: '1.38',
      renewableShare: 85,
      engine: 'KUBERNETES',
      interconnect: 'Ethernet 25G',
      inServiceSince: 2020,
      hardware: [
        { classId: 'L40S-48', units: 20 },
        { classId: 'RTX4090-24', units: 40 },
        { classId: 'L4-24', units: 20 },
      ],
    },
  },
  {
    key: 'provider-12',
    registrationNumber: 'DEMO-P-012',
    region: 'CH-SG',
    website: 'https://saentis-hpc.example',
    answers: {
      contactName: 'Ladina Eugster',
      contactEmail: 'betrieb@saentis-hpc.example',
      siteAddress: 'Musterbleiche 15, 9000 St. Gallen',
      pue: '1.21',
      renewableShare: 100,
      engine: 'SLURM',
      interconnect: 'InfiniBand HDR 200G',
      inServiceSince: 2024,
      hardware: [
        { classId: 'H100-SXM5-80', units: 32 },
        { classId: 'L40S-48', units: 24 },
        { classId: 'RTX5090-32', units: 16 },
        { classId: 'L4-24', units: 16 },
      ],
    },
  },
  {
    key: 'provider-13',
    registrationNumber: 'DEMO-P-013',
    region: 'CH-GR',
    website: 'https://engadin-cold-halls.example',
    answers: {
      contactName: 'Gian Andri Melcher',
      contactEmail: 'hallas@engadin-cold-halls.example',
      siteAddress: 'Via d’Exaimpel 8, 7503 Samedan',
      pue: '1.08',
      renewableShare: 100,
      engine: 'SLURM',
      interconnect: 'Ethernet 200G with RoCE',
      inServiceSince: 2022,
      hardware: [
        { classId: 'MI300X-192', units: 24 },
        { classId: 'H100-PCIE-80', units: 16 },
        { classId: 'L4-24', units: 24 },
      ],
    },
  },
];
