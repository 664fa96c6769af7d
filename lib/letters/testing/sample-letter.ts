import type { LetterData } from '../schema';

const WAD = 10n ** 18n;

/** A certification as it may look, for tests of the text and of the file. */
export function sampleLetter(overrides: Partial<LetterData> = {}): LetterData {
  return {
    kind: 'provider.certified',
    city: 'City of Zug',
    portalUrl: 'https://compute.zug.example',
    recordHash: `0x${'3f9a'.repeat(16)}`,
    decidedAt: new Date('2026-11-20T09:30:00Z'),
    decidedBy: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
    demo: true,
    addressee: {
      name: 'Lorzen Compute AG',
      registrationNumber: 'CHE-123.456.789',
      wallet: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
    },
    reason:
      'Invoices and serial numbers of all machines were compared with the commercial register’s entry of the operator.\nThe machines were seen running in Steinhausen on 18 November 2026; the cooling and the second power feed were inspected.',
    certified: {
      tier: 2,
      isRenewal: false,
      region: 'CH-ZG',
      expiresAt: new Date('2027-05-18T09:30:00Z'),
      lines: [
        { product: 'NVIDIA H100 SXM5 80 GB', units: 64, weight: WAD, capacity: 64n * WAD },
        {
          product: 'NVIDIA L40S 48 GB',
          units: 16,
          weight: (WAD * 3412n) / 10_000n,
          capacity: (16n * WAD * 3412n) / 10_000n,
        },
      ],
      units: 80,
      capacity: 64n * WAD + (16n * WAD * 3412n) / 10_000n,
      requiredStake: 13_891_840n * 10_000n,
    },
    site: {
      confirmed: false,
      address: 'Sumpfstrasse 18, 6312 Steinhausen',
      pue: '1.18',
      renewableShare: 100,
    },
    stake: 150_000n * 1_000_000n,
    money: { symbol: 'dCHF', decimals: 6 },
    enacted: {
      chainId: 31337,
      txHash: `0x${'b71c'.repeat(16)}`,
      blockNumber: 18_204n,
      time: new Date('2026-11-20T09:31:12Z'),
    },
    logIndex: 1_204n,
    objection: {
      until: new Date('2026-12-20T09:30:00Z'),
      days: 30,
      to: 'the regulator of the programme, through the portal or in writing to the city',
    },
    ...overrides,
  };
}
