'use server';

import { action } from '@/lib/auth/action';
import { serverClient } from '@/lib/chain/server/clients';
import { AppError } from '@/lib/core/errors';
import { addressProblem, parseAddress } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';

import { closeDiscrepancy as close } from './commands/close-discrepancy';
import { enrolNode as enrol } from './commands/enrol-node';
import { issueChallenge as issue } from './commands/issue-challenge';
import { revokeNode as revoke } from './commands/revoke-node';
import { challengeForm, closeDiscrepancyForm, enrolmentForm, revocationForm } from './schema';

function addressOf(field: string, text: string) {
  const address = parseAddress(text);
  if (address) return address;
  throw new AppError('BAD_INPUT', { fields: { [field]: addressProblem(text) ?? 'notAnAddress' } });
}

export const enrolNode = action(
  {
    schema: enrolmentForm,
    permission: 'node.enrol',
    object: ({ provider }) => ({ account: provider }),
  },
  ({ input, actor, now }) =>
    enrol(db(), {
      ...input,
      actor,
      now,
      chainId: env().CHAIN_ID,
      provider: addressOf('provider', input.provider),
      nodeKey: addressOf('nodeKey', input.nodeKey),
      signature: input.signature as `0x${string}`,
      client: serverClient(),
    }),
);

export const revokeNode = action(
  {
    schema: revocationForm,
    permission: 'node.enrol',
    object: ({ provider }) => ({ account: provider }),
  },
  ({ input, actor, now }) =>
    revoke(db(), {
      actor,
      now,
      chainId: env().CHAIN_ID,
      provider: addressOf('provider', input.provider),
      nodeKey: addressOf('nodeKey', input.nodeKey),
    }),
);

export const issueChallenge = action(
  { schema: challengeForm, permission: 'node.challenge' },
  ({ input, actor, now }) =>
    issue(db(), { actor, now, nodeKey: addressOf('nodeKey', input.nodeKey), size: input.size }),
);

export const closeDiscrepancy = action(
  { schema: closeDiscrepancyForm, permission: 'discrepancy.close' },
  ({ input, actor, now }) => close(db(), { ...input, actor, now }),
);
