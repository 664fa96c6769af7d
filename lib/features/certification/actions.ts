'use server';

import type { Hex } from 'viem';

import { action, formAction } from '@/lib/auth/action';
import { AppError } from '@/lib/core/errors';
import { addressProblem, parseAddress } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { isCertificationSignature } from '@/lib/enactment/check-signature';
import { providerState } from '@/lib/features/providers/queries';

import { addSignature as keepSignature } from './commands/add-signature';
import { answerRequest as answer } from './commands/answer-request';
import { askProvider as ask } from './commands/ask-provider';
import { checkItems as check } from './commands/check-items';
import { closeCase as close } from './commands/close-case';
import { decideCertification as decide } from './commands/decide-certification';
import { declareInterest as declare } from './commands/declare-interest';
import { declineApplication as decline } from './commands/decline-application';
import { declinePaperApplication } from './commands/decline-paper-application';
import { openCase as open } from './commands/open-case';
import { recallRequest as recall } from './commands/recall-request';
import { registerProvider as register } from './commands/register-provider';
import { restoreProvider as restore } from './commands/restore-provider';
import { returnCase as giveBack } from './commands/return-case';
import { revokeProvider as revoke } from './commands/revoke-provider';
import { secondCase as second } from './commands/second-case';
import { suspendProvider as suspend } from './commands/suspend-provider';
import { signaturesUnder } from './queries';
import {
  answerForm,
  askForm,
  caseForm,
  caseReasonForm,
  certificationForm,
  checkForm,
  decisionForm,
  declineApplicationForm,
  interestForm,
  openCaseForm,
  providerReasonForm,
  registrationForm,
  signatureForm,
} from './schema';

const DAY_MS = 86_400_000;

function addressOf(text: string) {
  const address = parseAddress(text);
  if (address) return address;
  throw new AppError('BAD_INPUT', { fields: { provider: addressProblem(text) ?? 'notAnAddress' } });
}

export const declareInterest = formAction(
  { schema: interestForm, permission: 'provider.certify' },
  ({ input, actor, now }) =>
    declare(db(), {
      actor,
      now,
      provider: addressOf(input.provider),
      conflict: input.conflict === 'conflict',
      statement: input.statement,
    }),
);

export const openCase = formAction(
  { schema: openCaseForm, permission: 'provider.certify' },
  async ({ input, actor, now }) => {
    const provider = addressOf(input.provider);
    const { status } = await providerState(provider);
    return open(db(), { actor, now, provider, tier: input.tier, status });
  },
);

export const checkItems = formAction(
  { schema: checkForm, permission: 'provider.certify' },
  ({ input, actor, now }) => check(db(), { actor, now, ...input }),
);

export const askProvider = formAction(
  { schema: askForm, permission: 'provider.certify' },
  ({ input: { days, ...input }, actor, now }) =>
    ask(db(), { actor, now, ...input, dueOn: new Date(now.getTime() + days * DAY_MS) }),
);

export const answerRequest = formAction(
  {
    schema: answerForm,
    permission: 'provider.edit-application',
    object: 'checked-by-command',
  },
  ({ input, actor, now }) => answer(db(), { actor, now, ...input }),
);

export const recallRequest = formAction(
  { schema: caseReasonForm, permission: 'provider.certify' },
  ({ input, actor, now }) => recall(db(), { actor, now, ...input }),
);

export const closeCase = formAction(
  { schema: caseReasonForm, permission: 'provider.certify' },
  ({ input, actor, now }) => close(db(), { actor, now, ...input }),
);

export const decideCertification = action(
  { schema: certificationForm, permission: 'provider.certify' },
  async ({ input: { provider: typed, termDays, ...input }, actor, now }) => {
    const provider = addressOf(typed);
    const state = await providerState(provider);
    const expiresAt = new Date(now.getTime() + termDays * DAY_MS);
    return decide(db(), { actor, now, ...input, provider, expiresAt, state });
  },
);

export const addSignature = action(
  { schema: signatureForm, permission: 'provider.certify' },
  ({ input, actor, now }) =>
    keepSignature(db(), {
      actor,
      now,
      recordHash: input.recordHash as Hex,
      signature: input.signature as Hex,
      isValid: isCertificationSignature,
    }),
);

export const readersOf = action(
  { schema: decisionForm, permission: 'provider.certify' },
  ({ input, actor }) => signaturesUnder(actor, input.recordHash),
);

export const secondCase = action(
  { schema: caseForm, permission: 'provider.certify' },
  ({ input, actor, now }) => second(db(), { actor, now, ...input }),
);

export const returnCase = formAction(
  { schema: caseReasonForm, permission: 'provider.certify' },
  ({ input, actor, now }) => giveBack(db(), { actor, now, ...input }),
);

export const registerProvider = action(
  { schema: registrationForm, permission: 'provider.certify' },
  async ({ input, actor, now }) => {
    const provider = addressOf(input.provider);
    const { status } = await providerState(provider);
    return register(db(), { ...input, actor, now, provider, status });
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
