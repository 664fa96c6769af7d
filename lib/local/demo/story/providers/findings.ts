import type { ItemKey } from '@/lib/features/certification/rules';

/** What the certifiers of the demonstration wrote beside each item that they found met. */
export const FINDINGS: Record<ItemKey, string> = {
  identity: 'Extract of the commercial register of the same day; two directors sign jointly.',
  owners:
    'Share register seen. Two owners above a quarter; no match on the lists of SECO, the EU and the UN.',
  declarations: 'Both declarations complete; press search without a finding.',
  'site-right': 'Hosting contract runs three years longer than the term.',
  residency:
    'Land register and hosting contract name the same hall; backups stand in the second room.',
  energy: 'Meter readings of twelve months; renewable contract with the local utility seen.',
  'hardware-papers': 'Invoices with serial numbers for every unit.',
  contact: 'Called on a Sunday at 02:40; answered after the second ring.',
  payment: 'The wallet signed the sentence that was sent by letter.',
  'inventory-report':
    'Classes and units agree with the invoices. The machines of the demonstration are simulated.',
  heartbeats:
    'No gap longer than the announced maintenance. The machines of the demonstration are simulated.',
  'benchmark-challenge':
    'Two machines answered rightly. The machines of the demonstration are simulated.',
  'site-visit':
    'Visited with the provider’s engineer; GPUs counted rack by rack, pictures on file.',
  'serial-numbers': 'Sample of forty, none differs.',
  attestation: 'Attestation reports of eight GPUs verified against the maker’s root.',
  audit: 'ISO/IEC 27001 surveillance audit of this year; two minor findings, closed.',
  'incident-drill': 'Loss of cooling rehearsed with the city; jobs moved within nine minutes.',
};
