/**
 * Does `work` again and again until stopped, `pauseMs` after it ended last, the first time after the pause of work that
 * took nothing. A failure is left to the next time: the node may be busy or ending. `stop` resolves when nothing is at work.
 */
export function keepDoing(
  work: () => Promise<void>,
  pauseMs: (tookMs: number) => number,
): { stop(): Promise<void> } {
  let stopped = false;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const next = (tookMs: number) => {
    timer = setTimeout(() => {
      const start = Date.now();
      running = work()
        .catch(() => undefined)
        .then(() => {
          if (!stopped) next(Date.now() - start);
        });
    }, pauseMs(tookMs));
  };
  next(0);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
