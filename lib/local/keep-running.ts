import type { Child, ChildExit } from './child';

export type KeepRunningOptions = {
  start: () => Child;
  /** Told each time it ends by itself, and after how many milliseconds it starts again. */
  onEnd: (child: Child, exit: ChildExit, waitMs: number) => void;
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Whoever ran this long had recovered: the next wait is short again. */
const HEALTHY_MS = 60_000;

/** Starts a child again whenever it ends by itself, waiting twice as long each time. */
export function keepRunning({ start, onEnd }: KeepRunningOptions): { stop(): Promise<void> } {
  let stopped = false;
  let wait = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;
  let child: Child;
  const run = () => {
    const startedAt = Date.now();
    const current = start();
    child = current;
    void current.ended.then((exit) => {
      if (stopped) return;
      if (Date.now() - startedAt > HEALTHY_MS) wait = FIRST_WAIT_MS;
      onEnd(current, exit, wait);
      timer = setTimeout(run, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  };
  run();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await child.stop();
    },
  };
}
