import { CATALOG } from '@/lib/features/hardware/catalog';
import { evidenceHash, evidenceText, weightOf } from '@/lib/features/hardware/rules';

import { at, MINUTE } from './clock';
import type { StoryEvent } from './events';
import { STAKE_RATE } from './limits';

/** The catalogue's first day, and the stake that certification asks for. */
export const HARDWARE_HISTORY: readonly StoryEvent[] = [
  {
    kind: 'stake-rate',
    at: at(0, 'Mon', '10:05'),
    key: 'stake-rate',
    amount: STAKE_RATE,
    reason:
      'Four hundred francs for each H100-equivalent GPU: about what such a GPU earns in a week at the peg. Enough that a missed deadline hurts, little enough that a small provider can afford to apply. To be looked at again after a year.',
  },
  { kind: 'enact', at: at(0, 'Wed', '10:20'), of: 'stake-rate' },
  ...CATALOG.map((row, index): StoryEvent => ({
    kind: 'hardware-class',
    at: at(0, 'Tue', '09:10') + index * 7 * MINUTE,
    classId: row.classId,
    weight: weightOf(row),
    evidence: evidenceText(row),
    evidenceHash: evidenceHash(row),
    reason:
      index === 0
        ? 'The reference class: one hour of it is one CCH by definition.'
        : `First weight of the class, computed from the maker’s published figures for the ${row.product} with the programme’s formula. It is looked at again when providers have measured it for a year, or earlier when somebody shows that it is wrong.`,
  })),
];
