import type { Address } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import { checkItems } from '@/lib/features/certification/commands/check-items';
import { decideCertification } from '@/lib/features/certification/commands/decide-certification';
import { declareInterest } from '@/lib/features/certification/commands/declare-interest';
import { declineApplication } from '@/lib/features/certification/commands/decline-application';
import { openCase } from '@/lib/features/certification/commands/open-case';
import { registerProvider } from '@/lib/features/certification/commands/register-provider';
import { setStake } from '@/lib/features/providers/commands/set-stake';
import { submitApplication } from '@/lib/features/application/commands/submit-application';
import { secondCase } from '@/lib/features/certification/commands/second-case';
import { suspendProvider } from '@/lib/features/certification/commands/suspend-provider';
import { readInterest } from '@/lib/features/certification/interest-queries';
import {
  approveStake,
  certificationOf,
  certificationTypedData,
  completeExit,
  depositStake,
  requestExit,
} from '@/lib/features/providers/calls';
import { setClass } from '@/lib/features/hardware/commands/set-class';
import type { Evidence } from '@/lib/features/application/schema';
import { itemsOf, readersNeeded } from '@/lib/features/certification/rules';
import { providerState, requiredStakeFor } from '@/lib/features/providers/queries';
import { demoAccount } from '@/lib/local/demo-accounts';

import type { ProviderKey } from '../story/companies';
import type { EventOf } from '../story/events';
import { DEMO_SETTINGS } from '../story/limits';
import { FINDINGS } from '../story/providers/findings';
import { demoApplication, providerDetails } from '../story/providers/application';
import { providerProfile } from '../story/providers/profiles';
import { handIn } from './papers';
import type { Stage } from './stage';

/** The two certifiers share the work by the provider's number. */
function certifierOf(provider: ProviderKey): string {
  return Number(provider.split('-')[1]) % 2 === 0 ? 'certifier-2' : 'certifier';
}

/** Who reads after the first certifier, where the tier takes two. */
function otherCertifier(key: string): string {
  return key === 'certifier' ? 'certifier-2' : 'certifier';
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
  const profile = providerProfile(event.provider);
  const actor = await stage.actor(event.provider, now);
  const siteIds = [crypto.randomUUID(), crypto.randomUUID()] as const;
  const { papers: titles, second } = providerDetails(profile);
  const handInFor = (siteId: string, title: string) =>
    handIn(stage.db, { actor, now, siteId, title });
  const papers: [Evidence[], Evidence[]] = [[], []];
  for (const title of titles) papers[0].push(await handInFor(siteIds[0], title));
  if (second) papers[1].push(await handInFor(siteIds[1], `Lease of ${second.name}`));
  const stake = await requiredStakeFor(profile.answers.hardware);
  const { applicationId, ...decision } = await submitApplication(stage.db, {
    actor,
    now,
    input: demoApplication(profile, { siteIds, papers, stake }),
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
  const second = readersNeeded(event.tier) === 2 ? otherCertifier(key) : undefined;
  const caseId = await readThrough(stage, event, actor, now);
  const { version } = await stage.db.certificationCase.findUniqueOrThrow({ where: { id: caseId } });
  const { answers } = providerProfile(event.provider);
  const decision = await decideCertification(stage.db, {
    actor,
    now,
    caseId,
    version,
    provider: address,
    region: event.region,
    expiresAt: stage.time(event.expiresAt),
    inventory: event.inventory,
    site: { pue: answers.pue, gridZone: 'CH', renewableShare: answers.renewableShare },
    reason: event.reason,
    state: await providerState(address),
  });
  if (second) {
    const reader = await stage.actor(second, now);
    await declareOnce(stage, reader, address, now);
    await secondCase(stage.db, { actor: reader, now, caseId });
  }
  const document = certificationTypedData(
    stage.deployment,
    certificationOf(decision.body, decision.recordHash),
  );
  const readers = await Promise.all(
    [key, ...(second ? [second] : [])].map(async (reader) => {
      const { address: signer, signTypedData } = stage.chain.signer(reader);
      return { signer, signature: await signTypedData(document) };
    }),
  );
  await stage.enact(key, decision, now, readers);
}

/** The first reader's way to a decision: declares, opens a case and finds every item of the tier met. */
async function readThrough(
  stage: Stage,
  { provider: name, tier }: EventOf<'certification'>,
  actor: Actor,
  now: Date,
): Promise<string> {
  const provider = demoAccount(name).address;
  await declareOnce(stage, actor, provider, now);
  const { status } = await providerState(provider);
  const { caseId } = await openCase(stage.db, { actor, now, provider, tier, status });
  const items = itemsOf(tier).map((item) => ({
    item,
    state: 'MET' as const,
    note: FINDINGS[item],
  }));
  await checkItems(stage.db, { actor, now, caseId, version: 1, tier, items });
  return caseId;
}

async function declareOnce(
  stage: Stage,
  actor: Actor,
  provider: Address,
  now: Date,
): Promise<void> {
  if ((await readInterest(stage.db, actor, provider, now)) !== 'undeclared') return;
  await declareInterest(stage.db, { actor, now, provider, conflict: false, statement: '' });
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
