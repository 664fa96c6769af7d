import { anchorLog } from '@/lib/jobs/anchor-log';
import { anchoringFromEnv } from '@/lib/jobs/anchor/from-env';
import { logChainActs } from '@/lib/jobs/log-chain-acts';
import { watchConcentration } from '@/lib/features/supply/commands/watch-concentration';
import { deployment } from '@/lib/chain/server/deployment';
import { db } from '@/lib/db/client';

import { enrolFleet } from '../fleet/enrol-fleet';
import { fillPurses } from './player/purses';
import { perform } from './player/perform';
import { playMarket } from './player/reports';
import { playQuorum } from './player/quorum';
import { setStage, type Stage } from './player/stage';
import { DAY, storyStart } from './story/clock';
import { tellStory } from './story/story';

export type PlayOptions = {
  /** The local chain: its clock stands before the story's start and mines only when told. */
  rpcUrl: string;
  now: Date;
  /** Called now and then with the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
};

/** Blocks that bury an act deep enough to be final on the local chain. */
const FINALITY = 4;

/** How often the story's worker reports final acts to the log, looks for crossed lines, and anchors the log. */
const ANCHOR_EVERY = 14 * DAY;

/**
 * Plays eighteen months of the invented programme through the portal's own commands and the contracts' own calls, each at
 * its own time, and leaves the chain's clock at `now`. Throws with the event at which the portal or the chain refused.
 */
export async function playHistory({ rpcUrl, now, onProgress }: PlayOptions): Promise<void> {
  const start = storyStart(now);
  const stage = await setStage({ db: db(), deployment: deployment(), rpcUrl, start });
  const market = playMarket(stage, Math.floor((now.getTime() - start.getTime()) / 1_000));
  const story = tellStory();
  await fillPurses(stage, stage.time(0));

  let anchorAt = ANCHOR_EVERY;
  for (const [index, event] of story.entries()) {
    if (event.at >= anchorAt) {
      await keepLog(stage, stage.time(anchorAt));
      anchorAt += ANCHOR_EVERY;
    }
    await market.before(event);
    await stage.mirror();
    await perform(stage, event);
    onProgress?.((index + 1) / story.length);
  }
  await market.finish();
  await stage.mirror();
  await enrolFleet(stage, now);
  await playQuorum(stage, now);
  await keepLog(stage, now);
}

async function keepLog(stage: Stage, now: Date): Promise<void> {
  for (let block = 0; block < FINALITY; block++) await stage.waitUntil(now);
  await stage.mirror();
  await logChainActs({ db: stage.db });
  await watchConcentration({ db: stage.db, now });
  const anchoring = anchoringFromEnv();
  if (!anchoring) throw new Error('The story needs the keys that sign and anchor the log.');
  await anchorLog({ db: stage.db, now, ...anchoring });
}
