import { z } from 'zod';

import { address, direction, hash, id, positiveAmount, reason, text } from './fields';

/** The paper that justifies an act, by its own SHA-256. Records from before papers were asked for have none. */
const document = z.strictObject({ id, sha256: hash }).optional();

export const reserveRecords = {
  /** `source` is where the money comes from: the budget line, the council's decision. */
  'reserve.funded': z.strictObject({
    amount: positiveAmount,
    asset: address,
    source: text(400),
    reason,
    document,
  }),
  'reserve.withdrawal-proposed': z.strictObject({
    amount: positiveAmount,
    asset: address,
    to: address,
    reason,
    document,
  }),
  'reserve.hours-issued': z.strictObject({ amount: positiveAmount, reason, document }),
  'direction.halted': z.strictObject({ direction, reason }),
  'direction.reopen-proposed': z.strictObject({ direction, reason }),
  /** Which contract receives hours for grants. */
  'grant-program.set': z.strictObject({ grantProgram: address, reason }),
};
