import { z } from 'zod';

import { address, direction, positiveAmount, reason, text } from './fields';

export const reserveRecords = {
  /** `source` is where the money comes from: the budget line, the council's decision. */
  'reserve.funded': z.strictObject({
    amount: positiveAmount,
    asset: address,
    source: text(400),
    reason,
  }),
  'reserve.withdrawal-proposed': z.strictObject({
    amount: positiveAmount,
    asset: address,
    to: address,
    reason,
  }),
  'reserve.hours-issued': z.strictObject({ amount: positiveAmount, reason }),
  'direction.halted': z.strictObject({ direction, reason }),
  'direction.reopen-proposed': z.strictObject({ direction, reason }),
  /** Which contract receives hours for grants. */
  'grant-program.set': z.strictObject({ grantProgram: address, reason }),
};
