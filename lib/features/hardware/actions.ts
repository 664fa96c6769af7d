'use server';

import { action } from '@/lib/auth/action';
import { AppError } from '@/lib/core/errors';
import { parseAmount } from '@/lib/core/parse-amount';
import { db } from '@/lib/db/client';

import { classById } from './catalog';
import { setClass as set } from './commands/set-class';
import { getHardwareClass } from './queries';
import { evidenceHash, evidenceText, WEIGHT_LIMITS } from './rules';
import { setClassForm } from './schema';

const WEIGHT_DECIMALS = 18;

/** The evidence is the catalogue's own row, so that a weight cannot be set beside figures that nobody can look up. */
export const setClass = action(
  { schema: setClassForm, permission: 'hardware.set' },
  async ({ input, actor, now }) => {
    const row = classById(input.classId);
    if (!row) throw new AppError('BAD_INPUT', { fields: { classId: 'notAnOption' } });
    const weight = parseAmount(input.weight, WEIGHT_DECIMALS, 'weight');
    if (weight < WEIGHT_LIMITS.lowest || weight > WEIGHT_LIMITS.highest)
      throw new AppError('BAD_INPUT', { fields: { weight: 'weightOutOfRange' } });
    const { weight: previousWeight } = await getHardwareClass(row.classId);
    return set(db(), {
      actor,
      now,
      classId: row.classId,
      previousWeight,
      weight,
      evidence: evidenceText(row),
      evidenceHash: evidenceHash(row),
      reason: input.reason,
    });
  },
);
