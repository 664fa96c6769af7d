import { z } from 'zod';

import { address, amount, bytes, hash, positiveAmount, reason, seconds } from './fields';

export const governanceRecords = {
  'operation.cancelled': z.strictObject({
    operationId: hash,
    caller: address,
    target: address,
    data: bytes,
    reason,
  }),
  /** A transaction of a Safe as its owners sign it; `act` is the record that its call carries out. */
  'quorum.proposed': z.strictObject({
    chainId: z.int().positive(),
    safe: address,
    safeTxHash: hash,
    nonce: amount,
    to: address,
    value: amount,
    data: bytes,
    operation: z.literal([0, 1]),
    safeTxGas: amount,
    baseGas: amount,
    gasPrice: amount,
    gasToken: address,
    refundReceiver: address,
    act: hash.optional(),
    reason,
  }),
  'account.frozen': z.strictObject({ account: address, reason }),
  'account.unfrozen': z.strictObject({ account: address, reason }),
  'balance.recovered': z.strictObject({
    from: address,
    to: address,
    amount: positiveAmount,
    reason,
  }),
  'token.paused': z.strictObject({ reason }),
  'token.unpaused': z.strictObject({ reason }),
  'minter.set': z.strictObject({ minter: address, allowance: amount, reason }),
  /** `role` is AccessManager's number; `executionDelay` is in seconds. */
  'role.granted': z.strictObject({
    account: address,
    role: amount,
    executionDelay: seconds,
    reason,
  }),
  'role.revoked': z.strictObject({ account: address, role: amount, reason }),
  /** Who may co-sign checkpoints of the log. */
  'witness.set': z.strictObject({ witness: address, allowed: z.boolean(), reason }),
};
