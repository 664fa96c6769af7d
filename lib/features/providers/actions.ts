'use server';

import { action } from '@/lib/auth/action';
import { AppError } from '@/lib/core/errors';
import { parseAddress } from '@/lib/core/ids';
import { db } from '@/lib/db/client';

import { decideCertification as decide } from './commands/decide-certification';
import { declineApplication as decline } from './commands/decline-application';
import { declinePaperApplication } from './commands/decline-paper-application';
import { registerProvider as register } from './commands/register-provider';
import { restoreProvider as restore } from './commands/restore-provider';
import { revokeProvider as revoke } from './commands/revoke-provider';
import { submitApplication as submit } from './commands/submit-application';
import { suspendProvider as suspend } from './commands/suspend-provider';
import { providerState } from './queries';
import {
  certificationForm,
  declineApplicationForm,
  providerApplicationForm,
  providerReasonForm,
  registrationForm,
} from './schema';

const DAY_MS = 86_400_000;

function addressOf(text: string) {
  const address = parseAddress(text);
  if (!address) throw new AppError('BAD_INPUT', { fields: { provider: 'notAnAddress' } });
  return address;
}

export const submitApplication = action(
  { schema: providerApplicationForm, permission: 'provider.apply' },
  ({ input, actor, now }) => submit(db(), { actor, now, input }),
);

export const registerProvider = action(
  { schema: registrationForm, permission: 'provider.certify' },
  async ({ input, actor, now }) => {
    const provider = addressOf(input.provider);
    const { status } = await providerState(provider);
    return register(db(), { ...input, actor, now, provider, status });
  },
);

export const decideCertification = action(
  { schema: certificationForm, permission: 'provider.certify' },
  async ({ input, actor, now }) => {
    const provider = addressOf(input.provider);
    return decide(db(), {
      actor,
      now,
      provider,
      ...(input.applicationId ? { applicationId: input.applicationId } : {}),
      tier: input.tier as 1 | 2 | 3 | 4,
      region: input.region,
      expiresAt: new Date(now.getTime() + input.termDays * DAY_MS),
      inventory: input.inventory,
      reason: input.reason,
      state: await providerState(provider),
    });
  },
);

export const declineApplication = action(
  { schema: declineApplicationForm, permission: 'provider.certify' },
  async ({ input: { provider: typed, applicationId, reason }, actor, now }) => {
    if (applicationId) return decline(db(), { actor, now, applicationId, reason });
    const provider = addressOf(typed);
    const { status } = await providerState(provider);
    return declinePaperApplication(db(), { actor, now, provider, reason, status });
  },
);

export const suspendProvider = action(
  { schema: providerReasonForm, permission: 'provider.certify' },
  async ({ input, actor, now }) => {
    const provider = addressOf(input.provider);
    const { status } = await providerState(provider);
    return suspend(db(), { actor, now, provider, reason: input.reason, status });
  },
);

export const restoreProvider = action(
  { schema: providerReasonForm, permission: 'provider.certify' },
  async ({ input, actor, now }) => {
    const provider = addressOf(input.provider);
    const { status } = await providerState(provider);
    return restore(db(), { actor, now, provider, reason: input.reason, status });
  },
);

export const revokeProvider = action(
  { schema: providerReasonForm, permission: 'provider.certify' },
  async ({ input, actor, now }) => {
    const provider = addressOf(input.provider);
    const { status } = await providerState(provider);
    return revoke(db(), { actor, now, provider, reason: input.reason, status });
  },
);
