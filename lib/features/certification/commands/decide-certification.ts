import type { Address } from 'viem';

import { createRecord } from '@/lib/audit/record';
import type { Decided } from '@/lib/audit/record-decision';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db, Tx } from '@/lib/db/client';
import { mayAct, type ProviderStatus } from '@/lib/features/providers/states';
import type { SiteFacts } from '@/lib/features/providers/schema';
import { requestLetter } from '@/lib/letters/request-letter';

import { requireFree } from '../interest-queries';
import { lockCase, requireVersion, type CaseRow } from '../lock-case';
import {
  itemsOf,
  readersNeeded,
  unmetItems,
  type ItemKey,
  type ItemState,
  type Tier,
  TERM_DAYS,
} from '../rules';
import { CASE_MOVES } from '../states';

export type DecideCertificationOptions = {
  actor: Actor;
  now: Date;
  caseId: string;
  version: number;
  provider: Address;
  region: string;
  expiresAt: Date;
  inventory: { classId: string; units: number }[];
  site: SiteFacts;
  reason: string;
  /** The provider as the mirror has it; `serial` counts the certifications so far. */
  state: { status: ProviderStatus; serial: number };
};

const DAY_MS = 86_400_000;

/**
 * Writes the first reader's decision, once every item of the case's tier is met. The reader then signs the inventory
 * (EIP-712, covering this record's hash). At tiers 1 and 2 the case is decided with it; at tiers 3 and 4 another certifier
 * reads, and only then is the application decided.
 *
 * @throws AppError WRONG_STATE when items are not met; CONFLICT when the case was changed since the page was drawn;
 * BAD_INPUT for a term that the tier does not allow.
 */
export async function decideCertification(
  db: Db,
  options: DecideCertificationOptions,
): Promise<Decided<'provider.certified'>> {
  const { actor, now, caseId, version, provider } = options;
  const { region, expiresAt, inventory, site, reason, state } = options;
  authorise(actor, 'provider.certify');
  if (!mayAct('certify', state.status))
    throw new AppError('WRONG_STATE', {
      key: 'providerNotCertifiable',
      params: { status: state.status },
    });
  return db.$transaction(async (tx) => {
    const found = await lockCase(tx, caseId, 'propose');
    if (found.provider !== provider) throw new AppError('NOT_FOUND', { key: 'caseNotFound' });
    const tier = found.tier as Tier;
    await requireFree(tx, actor, provider, now);
    requireVersion(found, version);
    requireMet(found, tier);
    requireTerm(tier, expiresAt, now);

    const needsSecond = readersNeeded(tier) === 2;
    if (!needsSecond) await markApplication(tx, found, now);
    const body = {
      provider,
      tier,
      region,
      expiresAt: expiresAt.toISOString(),
      serial: String(state.serial),
      inventory,
      signer: actor.address,
      caseId,
      met: itemsOf(tier),
      site,
      reason,
    };
    const { hash } = await createRecord(tx, {
      kind: 'provider.certified',
      subject: subject.provider(provider),
      body,
      author: { userId: actor.userId, address: actor.address, role: 'certifier' },
      now,
      demo: actor.demo,
    });
    await tx.certificationCase.update({
      where: { id: caseId },
      data: {
        status: CASE_MOVES[needsSecond ? 'propose' : 'decide'].to,
        firstReader: actor.address,
        decisionHash: hash,
        closedAt: needsSecond ? null : now,
        updatedAt: now,
        version: { increment: 1 },
      },
    });
    if (!needsSecond)
      await requestLetter(tx, { recordHash: hash, provider, kind: 'provider.certified', now });
    if (found.applicationId && !needsSecond)
      await tx.providerApplication.update({
        where: { id: found.applicationId },
        data: { decisionHash: hash },
      });
    return { recordHash: hash, kind: 'provider.certified' as const, body };
  });
}

/** The application counts as decided. Two may decide at once: only the one who still finds it undecided goes on. */
export async function markApplication(tx: Tx, found: CaseRow, now: Date): Promise<void> {
  if (!found.applicationId) return;
  const { count } = await tx.providerApplication.updateMany({
    where: { id: found.applicationId, status: 'SUBMITTED' },
    data: { status: 'CERTIFIED', decidedAt: now },
  });
  if (count === 0) throw new AppError('WRONG_STATE', { key: 'applicationDecided' });
}

function requireMet(found: CaseRow, tier: Tier): void {
  const states = Object.fromEntries(found.items.map(({ item, state }) => [item, state]));
  const unmet = unmetItems(tier, states as Partial<Record<ItemKey, ItemState>>);
  if (unmet.length > 0)
    throw new AppError('WRONG_STATE', { key: 'itemsUnmet', params: { count: unmet.length, tier } });
}

function requireTerm(tier: Tier, expiresAt: Date, now: Date): void {
  if (expiresAt.getTime() - now.getTime() <= TERM_DAYS[tier] * DAY_MS) return;
  throw new AppError('BAD_INPUT', {
    key: 'termTooLong',
    params: { days: TERM_DAYS[tier] },
    fields: { termDays: 'termTooLong' },
  });
}
