import { z } from 'zod';

import { address, answers, id, positiveAmount, amount, reason, text, time } from './fields';

export const grantRecords = {
  'round.opened': z.strictObject({
    title: text(200),
    description: text(),
    budget: positiveAmount,
    opensAt: time,
    closesAt: time,
    reason,
  }),
  'round.closed': z.strictObject({ roundId: amount, reason }),
  'grant.applied': z.strictObject({
    applicationId: id,
    roundId: amount,
    applicant: address,
    organisation: z.strictObject({ id, name: text(200), registrationNumber: text(80) }),
    title: text(200),
    summary: text(),
    /** H100-hours asked for. */
    hours: z.int().min(1),
    answers,
  }),
  'grant.awarded': z.strictObject({
    applicationId: id,
    roundId: amount,
    beneficiary: address,
    amount: positiveAmount,
    midTermAt: time,
    expiresAt: time,
    reason,
  }),
  'grant.declined': z.strictObject({ applicationId: id, roundId: amount, reason }),
  /** `report` is what the progress report showed. */
  'tranche.released': z.strictObject({ awardId: amount, report: text(), reason }),
  'award.cut': z.strictObject({ awardId: amount, spent: amount, reason }),
  'award.clawed-back': z.strictObject({ awardId: amount, reason }),
};
