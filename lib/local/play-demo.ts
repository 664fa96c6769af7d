import { playHistory } from './demo/play';
import { runMain } from './main';

/**
 * Plays the demonstration's history, in a process of its own: it needs the portal's environment, and leaves none of its
 * memory behind. Writes the share that is done to stdout, one number a line.
 */
await runMain(async () => {
  let shown = -1;
  await playHistory({
    rpcUrl: process.env.RPC_URL ?? '',
    now: new Date(),
    onProgress: (share) => {
      const percent = Math.floor(share * 100);
      if (percent === shown) return;
      shown = percent;
      console.log(percent);
    },
  });
  process.exit(0);
});
