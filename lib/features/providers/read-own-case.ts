import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { readingOf } from '@/lib/features/certification/queries';

import { reasonOfDecision, unsentApplication } from './case-queries';
import { listOwnProviderApplications, listProviderEvents } from './queries';
import { composeCase } from './read-case';

/**
 * Where the signed-in wallet stands: nothing filed (`start`), filed and never sent (`unsent`), on chain and undecided
 * (`waiting`), or certified at some time (`registered`).
 */
export type OwnStage = 'start' | 'unsent' | 'waiting' | 'registered';

/** The signed-in wallet as a provider. Its own data only, so that whoever is signed in may read it. */
export async function readOwnCase(actor: Actor) {
  const wallets = (await listOwnProviderApplications(actor)).filter(
    ({ organisation }) => organisation.wallet === actor.address,
  );
  const isMember = actor.organisations.some((own) => own.wallet === actor.address);
  const reading = isMember ? await readingOf(actor, actor.address) : undefined;
  const [found, events] = await Promise.all([
    composeCase(actor.address, { applications: wallets, reading }),
    listProviderEvents(actor.address),
  ]);
  const newest = wallets[0];
  const { provider, undecided } = found;
  const status = provider?.chainStatus ?? 'NONE';
  const stage: OwnStage =
    status === 'NONE'
      ? undecided
        ? 'unsent'
        : 'start'
      : status === 'APPLIED'
        ? 'waiting'
        : 'registered';
  const [unsent, declined] = await Promise.all([
    stage === 'unsent' && undecided ? unsentApplication(actor, undecided) : undefined,
    stage === 'start' && newest ? reasonOfDecision(actor, newest) : undefined,
  ]);
  const decidedAt = newest?.decidedAt;
  return {
    ...found,
    stage,
    unsent,
    declined,
    events,
    // A decision that is older than the application on chain was about an earlier application.
    turn: found.turn(Boolean(provider && decidedAt && decidedAt > provider.appliedAt)),
  };
}
