import type { EventOf, StoryEvent, StoryKind } from '../story/events';
import { playAccessReview, playRoleWait } from './access';
import { playCommitment } from './commitments';
import * as grants from './grants';
import { playCap, playCeiling } from './lines';
import * as providers from './providers';
import * as reserve from './reserve';
import type { Stage } from './stage';

type Performers = { [K in StoryKind]: (stage: Stage, event: EventOf<K>) => Promise<void> };

/** How each kind of event happens: by a command and a contract call, as when people do it. */
const PERFORMERS: Performers = {
  'hardware-class': providers.playHardwareClass,
  'stake-rate': providers.playStakeRate,
  'concentration-cap': playCap,
  'carbon-ceiling': playCeiling,
  'access-review': playAccessReview,
  'role-wait': playRoleWait,
  'provider-application': providers.playApplication,
  'provider-on-paper': providers.playRegistration,
  'provider-decline': providers.playDecline,
  stake: providers.playStake,
  certification: providers.playCertification,
  suspend: providers.playSuspension,
  commitment: playCommitment,
  exit: providers.playExit,
  peg: reserve.playPeg,
  'peg-cancelled': reserve.playCancellation,
  enact: (stage, event) => stage.execute(event.of, stage.time(event.at)),
  fund: reserve.playFunding,
  issue: reserve.playIssue,
  withdraw: reserve.playWithdrawal,
  halt: reserve.playHalt,
  reopen: reserve.playReopening,
  mint: reserve.playMint,
  redeem: reserve.playRedemption,
  pay: reserve.playPayment,
  'round-open': grants.playRoundOpening,
  'round-close': grants.playRoundClosing,
  'grant-application': grants.playGrantApplication,
  award: grants.playAward,
  operator: grants.playOperator,
  decline: grants.playDeclinedGrant,
  tranche: grants.playTranche,
  cut: grants.playCut,
  'claw-back': grants.playClawBack,
  expire: grants.playExpiry,
  spend: grants.playSpending,
};

export async function perform<K extends StoryKind>(
  stage: Stage,
  event: EventOf<K> & StoryEvent,
): Promise<void> {
  const play = PERFORMERS[event.kind] as (stage: Stage, event: StoryEvent) => Promise<void>;
  try {
    await play(stage, event);
  } catch (cause) {
    throw new Error(`The story stops at ${event.kind} (${stage.time(event.at).toISOString()}).`, {
      cause,
    });
  }
}
