import { francs } from '../amounts';
import { at } from '../clock';
import type { StoryEvent } from '../events';
import { applicationKey, certify } from './certify';

/** Providers of tier 1 and 2, and those whose way was not a straight one. */
export const SMALL_PROVIDER_HISTORY: readonly StoryEvent[] = [
  // Ägeri Datacenter: tier 2, then 3
  {
    kind: 'provider-application',
    at: at(2, 'Thu', '13:17'),
    key: applicationKey('provider-2'),
    provider: 'provider-2',
  },
  { kind: 'stake', at: at(4, 'Fri', '11:30'), provider: 'provider-2', amount: francs('8000') },
  certify('provider-2', {
    at: at(5, 'Thu', '14:50'),
    application: applicationKey('provider-2'),
    tier: 2,
    days: 180,
    reason:
      'Tier 2. Documents complete; serial numbers read by remote inspection over the provider’s camera. No site visit yet, therefore half a year only.',
  }),
  certify('provider-2', {
    at: at(29, 'Wed', '10:20'),
    serial: 1,
    tier: 2,
    days: 180,
    reason:
      'Renewal, tier 2. Inventory unchanged, remote inspection repeated. A site visit is planned with the next renewal.',
  }),
  certify('provider-2', {
    at: at(53, 'Tue', '14:15'),
    serial: 2,
    tier: 3,
    days: 365,
    reason:
      'Renewal, now tier 3. The site was visited and all 72 GPUs were found. Power usage was recomputed from the meter readings: 1.29, slightly better than stated.',
  }),

  // Jura Compute: tier 2
  {
    kind: 'provider-application',
    at: at(10, 'Tue', '17:05'),
    key: applicationKey('provider-8'),
    provider: 'provider-8',
  },
  { kind: 'stake', at: at(12, 'Wed', '09:55'), provider: 'provider-8', amount: francs('8500') },
  certify('provider-8', {
    at: at(13, 'Wed', '15:35'),
    application: applicationKey('provider-8'),
    tier: 2,
    days: 180,
    reason:
      'Tier 2. Documents complete, remote inspection of all nodes. The A100 are from a research institute that closed; the deed of sale was shown.',
  }),
  certify('provider-8', {
    at: at(37, 'Fri', '10:00'),
    serial: 1,
    tier: 2,
    days: 180,
    reason: 'Renewal, tier 2. Inventory unchanged, remote inspection repeated without a finding.',
  }),
  certify('provider-8', {
    at: at(62, 'Tue', '11:05'),
    serial: 2,
    tier: 2,
    days: 180,
    reason:
      'Renewal, tier 2. Inventory unchanged. The provider was offered a site visit for tier 3 and prefers to wait until its second room is in service.',
  }),

  // Zugerberg Systems: applied by letter, tier 1
  {
    kind: 'provider-on-paper',
    at: at(44, 'Mon', '10:45'),
    provider: 'provider-5',
    source: 'Letter of the company, file DEMO-2.14, received at the counter of the city hall',
    reason:
      'The company applied by letter because its owner has no wallet of her own yet. The certifier entered the application so that it takes its place in the order of arrival.',
  },
  { kind: 'stake', at: at(45, 'Tue', '15:50'), provider: 'provider-5', amount: francs('3500') },
  certify('provider-5', {
    at: at(46, 'Thu', '13:25'),
    tier: 1,
    days: 120,
    reason:
      'Tier 1, from the documents alone: invoices of all 52 GPUs, lease of the room, contract for electricity. Suitable for small jobs without personal data. Inspection follows within the first term.',
  }),
  certify('provider-5', {
    at: at(62, 'Thu', '10:55'),
    serial: 1,
    tier: 1,
    days: 119,
    reason:
      'Renewal, tier 1. The inspection found four RTX 4090 fewer than certified; they had been sold. The inventory was corrected, the provider reported it by itself beforehand, and no job had been placed on them.',
    inventory: [
      { classId: 'RTX4090-24', units: 20 },
      { classId: 'RTX5090-32', units: 16 },
      { classId: 'L4-24', units: 12 },
    ],
  }),

  // Rhine Falls Hosting: suspended, and still so
  {
    kind: 'provider-application',
    at: at(16, 'Tue', '10:51'),
    key: applicationKey('provider-11'),
    provider: 'provider-11',
  },
  { kind: 'stake', at: at(18, 'Fri', '14:10'), provider: 'provider-11', amount: francs('6500') },
  certify('provider-11', {
    at: at(21, 'Wed', '16:15'),
    application: applicationKey('provider-11'),
    tier: 2,
    days: 180,
    reason:
      'Tier 2. Documents complete, remote inspection of all nodes. Power usage is high for the region; the provider has a plan to lower it.',
  }),
  certify('provider-11', {
    at: at(45, 'Thu', '09:30'),
    serial: 1,
    tier: 2,
    days: 180,
    reason: 'Renewal, tier 2. Inventory unchanged, remote inspection repeated without a finding.',
  }),
  {
    kind: 'suspend',
    at: at(58, 'Fri', '15:45'),
    provider: 'provider-11',
    reason:
      'Two grant holders reported jobs that ran at half the expected speed. The inspection on site found that 18 of the 40 RTX 4090 are missing and that the others were shared between customers. No new jobs until the provider has explained this in writing and a second inspection has taken place.',
  },

  // Engadin Cold Halls: certified, then left
  {
    kind: 'provider-application',
    at: at(22, 'Mon', '09:21'),
    key: applicationKey('provider-13'),
    provider: 'provider-13',
  },
  { kind: 'stake', at: at(24, 'Wed', '13:40'), provider: 'provider-13', amount: francs('19500') },
  certify('provider-13', {
    at: at(27, 'Tue', '10:25'),
    application: applicationKey('provider-13'),
    tier: 3,
    days: 365,
    reason:
      'Tier 3. Site visited in Samedan, all serial numbers read. Cooled by outside air all year; power usage of 1.08 confirmed from the meter readings.',
  }),
  {
    kind: 'exit',
    at: at(68, 'Mon', '08:40'),
    provider: 'provider-13',
    phase: 'requested',
  },
  {
    kind: 'exit',
    at: at(71, 'Thu', '10:15'),
    provider: 'provider-13',
    phase: 'completed',
  },

  // Rhône Grappe: declined once, has applied again and waits
  {
    kind: 'provider-application',
    at: at(50, 'Thu', '18:22'),
    key: applicationKey('provider-14'),
    provider: 'provider-14',
  },
  {
    kind: 'provider-decline',
    at: at(54, 'Thu', '11:00'),
    application: applicationKey('provider-14'),
    provider: 'provider-14',
    reason:
      'The machines stand in a hall that was built for mining. There is no proof of ownership for 30 of the 48 RTX 4090, no fire certificate, and nobody on duty at night. The provider may apply again when these three papers are there; nothing else speaks against it.',
  },
  {
    kind: 'provider-application',
    at: at(76, 'Tue', '09:06'),
    key: applicationKey('provider-14', 2),
    provider: 'provider-14',
  },
];
