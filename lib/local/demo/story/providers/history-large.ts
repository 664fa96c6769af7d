import { francs } from '../amounts';
import { at } from '../clock';
import type { StoryEvent } from '../events';
import { applicationKey, certify } from './certify';

/** Providers of tier 3 and 4 that are in good standing: their applications, stakes, certifications and renewals. */
export const LARGE_PROVIDER_HISTORY: readonly StoryEvent[] = [
  // Lorzen Compute
  {
    kind: 'provider-application',
    at: at(1, 'Tue', '09:12'),
    key: applicationKey('provider-1'),
    provider: 'provider-1',
  },
  { kind: 'stake', at: at(2, 'Mon', '14:20'), provider: 'provider-1', amount: francs('45000') },
  certify('provider-1', {
    at: at(3, 'Thu', '10:05'),
    application: applicationKey('provider-1'),
    tier: 4,
    days: 365,
    reason:
      'Tier 4. All documents are complete. On the site visit the serial numbers of all 120 GPUs were read and agree with the invoices. The two-day load test held the promised clock rates in every node. The audit report on information security (ISO/IEC 27001) is four months old.',
  }),
  { kind: 'stake', at: at(53, 'Thu', '11:45'), provider: 'provider-1', amount: francs('16000') },
  certify('provider-1', {
    at: at(54, 'Tue', '10:30'),
    serial: 1,
    tier: 4,
    days: 365,
    inventory: [
      { classId: 'H100-SXM5-80', units: 64 },
      { classId: 'H200-SXM-141', units: 32 },
      { classId: 'B200-SXM-180', units: 16 },
      { classId: 'L40S-48', units: 24 },
    ],
    reason:
      'Renewal, tier 4. Sixteen B200 were added since the first certification and were inspected on site. The load test was repeated on a random third of the nodes. No complaint of a grant holder is open, and the stake covers the larger inventory.',
  }),

  // Limmat Tensor
  {
    kind: 'provider-application',
    at: at(2, 'Mon', '08:47'),
    key: applicationKey('provider-6'),
    provider: 'provider-6',
  },
  { kind: 'stake', at: at(3, 'Wed', '15:10'), provider: 'provider-6', amount: francs('68000') },
  certify('provider-6', {
    at: at(4, 'Wed', '14:25'),
    application: applicationKey('provider-6'),
    tier: 4,
    days: 365,
    reason:
      'Tier 4. The largest applicant so far, therefore inspected by two certifiers. All 152 GPUs were found in place, the B200 nodes on their own power feed. The load test passed on the first attempt. Heat goes into the district heating network, which the meter records confirm.',
  }),
  { kind: 'stake', at: at(54, 'Wed', '09:35'), provider: 'provider-6', amount: francs('16000') },
  certify('provider-6', {
    at: at(55, 'Thu', '13:40'),
    serial: 1,
    tier: 4,
    days: 365,
    inventory: [
      { classId: 'H100-SXM5-80', units: 96 },
      { classId: 'B200-SXM-180', units: 32 },
      { classId: 'H200-SXM-141', units: 24 },
      { classId: 'L40S-48', units: 16 },
    ],
    reason:
      'Renewal, tier 4. A second row of B200 went into service and was inspected. One finding of last year, missing labels on the cold aisle, is settled. The share of one provider in all grant hours stays under observation, because this is now the largest certified inventory.',
  }),

  // Rigi Cloud
  {
    kind: 'provider-application',
    at: at(3, 'Tue', '16:02'),
    key: applicationKey('provider-3'),
    provider: 'provider-3',
  },
  { kind: 'stake', at: at(5, 'Tue', '10:15'), provider: 'provider-3', amount: francs('14000') },
  certify('provider-3', {
    at: at(6, 'Thu', '11:20'),
    application: applicationKey('provider-3'),
    tier: 3,
    days: 365,
    reason:
      'Tier 3. Documents complete, site visited, serial numbers checked by sample (one in three) without a difference. The consumer cards stand in their own racks and are offered as their own class, as the catalogue asks.',
  }),
  certify('provider-3', {
    at: at(59, 'Tue', '09:50'),
    serial: 1,
    tier: 3,
    days: 365,
    reason:
      'Renewal, tier 3. The file for the renewal came late and the certification lapsed for four days, in which the provider’s hours did not count as capacity. The inspection itself found nothing. The provider was told to file at least four weeks ahead next time.',
  }),

  // Reuss Accelerators
  {
    kind: 'provider-application',
    at: at(5, 'Wed', '09:33'),
    key: applicationKey('provider-4'),
    provider: 'provider-4',
  },
  { kind: 'stake', at: at(7, 'Mon', '13:05'), provider: 'provider-4', amount: francs('16000') },
  certify('provider-4', {
    at: at(8, 'Tue', '15:30'),
    application: applicationKey('provider-4'),
    tier: 3,
    days: 365,
    reason:
      'Tier 3. The first provider with accelerators of a second maker. The test jobs of the programme ran on the MI300X nodes without change of code. Site visited, all serial numbers read. The weight of the class rests on the maker’s data sheet until measurements of a year are there.',
  }),
  certify('provider-4', {
    at: at(59, 'Thu', '10:40'),
    serial: 1,
    tier: 3,
    days: 365,
    reason:
      'Renewal, tier 3. Inventory unchanged. The jobs of the past year show that the MI300X nodes reached the equivalence that the catalogue gives them, so that the weight needs no correction.',
  }),

  // Aare Machine Halls
  {
    kind: 'provider-application',
    at: at(6, 'Tue', '10:26'),
    key: applicationKey('provider-7'),
    provider: 'provider-7',
  },
  { kind: 'stake', at: at(8, 'Thu', '16:45'), provider: 'provider-7', amount: francs('28000') },
  certify('provider-7', {
    at: at(10, 'Wed', '09:15'),
    application: applicationKey('provider-7'),
    tier: 3,
    days: 365,
    reason:
      'Tier 3. Two halls, both visited. In hall B eight A100 40 GB were out of service on the day and were shown running a week later by remote inspection; the inventory was signed only after that. Power usage was recomputed from the meter readings and agrees with the answer given.',
  }),
  certify('provider-7', {
    at: at(61, 'Wed', '14:05'),
    serial: 1,
    tier: 3,
    days: 365,
    reason:
      'Renewal, tier 3. Inventory unchanged, both halls inspected. The provider has replaced the fire detection of hall B, as agreed last year.',
  }),

  // Léman Calcul
  {
    kind: 'provider-application',
    at: at(8, 'Mon', '11:08'),
    key: applicationKey('provider-9'),
    provider: 'provider-9',
  },
  { kind: 'stake', at: at(10, 'Thu', '10:50'), provider: 'provider-9', amount: francs('40000') },
  certify('provider-9', {
    at: at(12, 'Tue', '13:55'),
    application: applicationKey('provider-9'),
    tier: 4,
    days: 365,
    reason:
      'Tier 4. Documents in French, read by a certifier of that language. All serial numbers read, two-day load test passed, security audit current. The provider keeps job data within Switzerland by contract, which the health applicants had asked for.',
  }),
  certify('provider-9', {
    at: at(63, 'Thu', '11:15'),
    serial: 1,
    tier: 4,
    days: 365,
    reason:
      'Renewal, tier 4. Inventory unchanged, load test repeated on every fourth node. The yearly security audit was shown and has no open finding of high severity.',
  }),

  // Ticino Calcolo
  {
    kind: 'provider-application',
    at: at(14, 'Wed', '15:44'),
    key: applicationKey('provider-10'),
    provider: 'provider-10',
  },
  { kind: 'stake', at: at(16, 'Mon', '09:25'), provider: 'provider-10', amount: francs('10500') },
  certify('provider-10', {
    at: at(18, 'Wed', '10:35'),
    application: applicationKey('provider-10'),
    tier: 3,
    days: 365,
    reason:
      'Tier 3. Site visited in Lugano, serial numbers checked by sample (one in two) without a difference. Cooling on the hottest day of last summer was shown from the records: no node was throttled.',
  }),
  certify('provider-10', {
    at: at(69, 'Tue', '15:20'),
    serial: 1,
    tier: 3,
    days: 365,
    reason:
      'Renewal, tier 3. Inventory unchanged. One job of a grant holder missed its deadline in the year and was made good the same day; that is within the rules and no finding.',
  }),

  // Säntis HPC
  {
    kind: 'provider-application',
    at: at(20, 'Thu', '08:58'),
    key: applicationKey('provider-12'),
    provider: 'provider-12',
  },
  { kind: 'stake', at: at(22, 'Tue', '14:35'), provider: 'provider-12', amount: francs('18500') },
  certify('provider-12', {
    at: at(24, 'Thu', '09:45'),
    application: applicationKey('provider-12'),
    tier: 3,
    days: 365,
    reason:
      'Tier 3. A new hall in its first year. Site visited, all 88 GPUs found. The emergency power was tested under load in the presence of the certifier.',
  }),
  certify('provider-12', {
    at: at(75, 'Wed', '10:10'),
    serial: 1,
    tier: 3,
    days: 365,
    reason:
      'Renewal, tier 3. Inventory unchanged, serial numbers checked by sample without a difference. The provider asked for tier 4; that needs a full load test, for which a date was agreed.',
  }),
];
