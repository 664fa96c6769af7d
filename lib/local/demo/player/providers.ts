import { decideCertification } from '@/lib/features/providers/commands/decide-certification';
import { declineApplication } from '@/lib/features/providers/commands/decline-application';
import { registerProvider } from '@/lib/features/providers/commands/register-provider';
import { setStake } from '@/lib/features/providers/commands/set-stake';
import { submitApplication } from '@/lib/features/providers/commands/submit-application';
import { suspendProvider } from '@/lib/features/providers/commands/suspend-provider';
import {
  approveStake,
  certificationOf,
  certificationTypedData,
  completeExit,
  depositStake,
  requestExit,
} from '@/lib/features/providers/calls';
import { setClass } from '@/lib/features/hardware/commands/set-class';
import { providerState } from '@/lib/features/providers/queries';
import { demoAccount } from '@/lib/local/demo-accounts';

import type { ProviderKey } from '../story/companies';
import type { EventOf } from '../story/events';
import { DEMO_SETTINGS } from '../story/limits';
import { providerProfile } from '../story/providers/profiles';
import type { Stage } from './stage';

/** The two certifiers share the work by the provider's number. */
function certifierOf(provider: ProviderKey): string {
  return Number(provider.split('-')[1]) % 2 === 0 ? 'certifier-2' : 'certifier';
}

export async function playHardwareClass(
  stage: Stage,
  event: EventOf<'hardware-class'>,
): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor('certifier', now);
  const { classId, weight, evidence, evidenceHash, reason } = event;
  await stage.enact(
    'certifier',
    await setClass(stage.db, {
      actor,
      now,
      classId,
      previousWeight: null,
      weight,
      evidence,
      evidenceHash,
      reason,
    }),
    now,
  );
}

export async function playStakeRate(stage: Stage, event: EventOf<'stake-rate'>): Promise<void> {
  const now = stage.time(event.at);
  const actor = await stage.actor('admin', now);
  const decision = await setStake(stage.db, {
    actor,
    now,
    previousAmount: 0n,
    amount: event.amount,
    reason: event.reason,
  });
  const when = stage.time(event.at + DEMO_SETTINGS.delay);
  await stage.schedule('admin', decision, { now, when, name: event.key });
}

export async function playApplication(
  stage: Stage,
  event: EventOf<'provider-application'>,
): Promise<void> {
  const now = stage.time(event.at);
  const { answers, registrationNumber, region, website } = providerProfile(event.provider);
  const actor = await stage.actor(event.provider, now);
  const { applicationId, ...decision } = await submitApplication(stage.db, {
    actor,
    now,
    input: {
      name: demoAccount(event.provider).displayName,
      registrationNumber,
      region,
      website,
      ...answers,
    },
  });
  stage.applications.set(event.key, applicationId);
  await stage.enact(event.provider, decision, now);
}

export async function playRegistration(
  stage: Stage,
  event: EventOf<'provider-on-paper'>,
): Promise<void> {
  const now = stage.time(event.at);
  const { address, displayName } = demoAccount(event.provider);
  const { registrationNumber, region, answers } = providerProfile(event.provider);
  const key = certifierOf(event.provider);
  const actor = await stage.actor(key, now);
  const { status } = await providerState(address);
  const decision = await registerProvider(stage.db, {
    actor,
    now,
    provider: address,
    name: displayName,
    registrationNumber,
    region,
    contactEmail: answers.contactEmail,
    source: event.source,
    reason: event.reason,
    status,
  });
  await stage.enact(key, decision, now);
}

export async function playDecline(stage: Stage, event: EventOf<'provider-decline'>): Promise<void> {
  const now = stage.time(event.at);
  const key = certifierOf(event.provider);
  const actor = await stage.actor(key, now);
  const applicationId = applicationOf(stage, event.application);
  const decision = await declineApplication(stage.db, {
    actor,
    now,
    applicationId,
    reason: event.reason,
  });
  await stage.enact(key, decision, now);
}

export async function playStake(stage: Stage, event: EventOf<'stake'>): Promise<void> {
  const now = stage.time(event.at);
  const { address } = demoAccount(event.provider);
  await stage.send(event.provider, approveStake(stage.deployment, event.amount), now);
  await stage.send(event.provider, depositStake(stage.deployment, address, event.amount), now);
}

export async function playCertification(
  stage: Stage,
  event: EventOf<'certification'>,
): Promise<void> {
  const now = stage.time(event.at);
  const key = certifierOf(event.provider);
  const actor = await stage.actor(key, now);
  const { address } = demoAccount(event.provider);
  const decision = await decideCertification(stage.db, {
    actor,
    now,
    provider: address,
    ...(event.application ? { applicationId: applicationOf(stage, event.application) } : {}),
    tier: event.tier,
    region: event.region,
    expiresAt: stage.time(event.expiresAt),
    inventory: event.inventory,
    reason: event.reason,
    state: await providerState(address),
  });
  const { signTypedData } = stage.chain.signer(key);
  const signature = await signTypedData(
    certificationTypedData(stage.deployment, certificationOf(decision.body, decision.recordHash)),
  );
  await stage.enact(key, decision, now, signature);
}

export async function playSuspension(stage: Stage, event: EventOf<'suspend'>): Promise<void> {
  const now = stage.time(event.at);
  const key = certifierOf(event.provider);
  const actor = await stage.actor(key, now);
  const provider = demoAccount(event.provider).address;
  const { status } = await providerState(provider);
  const decision = await suspendProvider(stage.db, {
    actor,
    now,
    provider,
    reason: event.reason,
    status,
  });
  await stage.enact(key, decision, now);
}

export async function playExit(stage: Stage, event: EventOf<'exit'>): Promise<void> {
  const call =
    event.phase === 'requested' ? requestExit(stage.deployment) : completeExit(stage.deployment);
  await stage.send(event.provider, call, stage.time(event.at));
}

function applicationOf(stage: Stage, key: string): string {
  const id = stage.applications.get(key);
  if (!id) throw new Error(`The story decides ${key}, for which nobody applied.`);
  return id;
}
