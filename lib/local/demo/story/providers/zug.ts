import type { ProviderProfile } from '../companies';

/** Providers of the canton of Zug. Companies, people and addresses are invented. */
export const ZUG_PROVIDERS: readonly ProviderProfile[] = [
  {
    key: 'provider-1',
    registrationNumber: 'DEMO-P-001',
    region: 'CH-ZG',
    website: 'https://lorzen-compute.example',
    answers: {
      contactName: 'Regula Schicker',
      contactEmail: 'certification@lorzen-compute.example',
      siteAddress: 'Demostrasse 1, 6330 Cham',
      pue: '1.14',
      renewableShare: 100,
      engine: 'SLURM',
      interconnect: 'InfiniBand NDR 400G, one rail for each GPU',
      inServiceSince: 2022,
      hardware: [
        { classId: 'H100-SXM5-80', units: 64 },
        { classId: 'H200-SXM-141', units: 32 },
        { classId: 'L40S-48', units: 24 },
      ],
    },
  },
  {
    key: 'provider-2',
    registrationNumber: 'DEMO-P-002',
    region: 'CH-ZG',
    website: 'https://aegeri-datacenter.example',
    answers: {
      contactName: 'Urban Nussbaumer',
      contactEmail: 'betrieb@aegeri-datacenter.example',
      siteAddress: 'Musterhaldenweg 7, 6314 Unterägeri',
      pue: '1.31',
      renewableShare: 96,
      engine: 'KUBERNETES',
      interconnect: 'Ethernet 100G',
      inServiceSince: 2019,
      hardware: [
        { classId: 'L40S-48', units: 32 },
        { classId: 'A100-SXM-80', units: 16 },
        { classId: 'L4-24', units: 24 },
      ],
    },
  },
  {
    key: 'provider-5',
    registrationNumber: 'DEMO-P-005',
    region: 'CH-ZG',
    website: 'https://zugerberg-systems.example',
    answers: {
      contactName: 'Philomena Staub',
      contactEmail: 'office@zugerberg-systems.example',
      siteAddress: 'Probierweg 3, 6300 Zug',
      pue: '1.42',
      renewableShare: 100,
      engine: 'KUBERNETES',
      interconnect: 'Ethernet 25G',
      inServiceSince: 2024,
      hardware: [
        { classId: 'RTX4090-24', units: 24 },
        { classId: 'RTX5090-32', units: 16 },
        { classId: 'L4-24', units: 12 },
      ],
    },
  },
];
