import { z } from 'zod';

import { FLOW_KINDS } from './schema';

export const flowsQuery = z.strictObject({ kind: z.enum(FLOW_KINDS).optional() });
