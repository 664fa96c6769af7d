'use server';

import { formAction } from '@/lib/auth/action';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';

import { importGeography as adopt } from './commands/import-geography';
import { returnGeography as goBack } from './commands/return-geography';
import { setCarbonCeiling as setCeiling } from './commands/set-carbon-ceiling';
import { setConcentrationCap as setCap } from './commands/set-concentration-cap';
import { capForm, ceilingForm, importGeographyForm, returnGeographyForm } from './schema';

export const setConcentrationCap = formAction(
  { schema: capForm, permission: 'programme.set-limits' },
  ({ input, actor, now }) =>
    setCap(db(), { actor, now, capBps: input.capPercent * 100, reason: input.reason }),
);

export const setCarbonCeiling = formAction(
  { schema: ceilingForm, permission: 'programme.set-limits' },
  ({ input, actor, now }) => setCeiling(db(), { actor, now, ...input }),
);

export const importGeography = formAction(
  { schema: importGeographyForm, permission: 'geography.import' },
  ({ input, actor, now }) => adopt(db(), { actor, now, ...input }),
);

export const returnGeography = formAction(
  { schema: returnGeographyForm, permission: 'geography.import' },
  ({ input, actor, now }) =>
    goBack(db(), { actor, now, otherwise: env().GRIDHALL_GEOGRAPHY, ...input }),
);
