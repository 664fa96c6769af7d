import type { z } from 'zod';

import type { DecisionAct } from '../acts';
import { accessRecords } from './access';
import { certificationRecords } from './certification';
import { governanceRecords } from './governance';
import { grantRecords } from './grants';
import { oracleRecords } from './oracle';
import { pegRecords } from './peg';
import { programmeRecords } from './programme';
import { providerRecords } from './providers';
import { reserveRecords } from './reserve';

/** What a record of each kind must say. Every decision has one; the compiler sees to it. */
export const RECORD_BODIES = {
  ...providerRecords,
  ...certificationRecords,
  ...pegRecords,
  ...oracleRecords,
  ...reserveRecords,
  ...grantRecords,
  ...governanceRecords,
  ...programmeRecords,
  ...accessRecords,
} satisfies Record<DecisionAct, z.ZodType>;

type Bodies = typeof RECORD_BODIES;

/** As a command writes it. */
export type RecordBodyInput<K extends DecisionAct> = z.input<Bodies[K]>;

/** As it is kept. */
export type RecordBody<K extends DecisionAct> = z.output<Bodies[K]>;
