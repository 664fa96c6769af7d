/** What must happen before we leave, the latest first: each ends something that was started. */
export type Ending = () => Promise<void> | void;

/**
 * Runs all endings once; what fails is said and does not spare the others. May be called again while a start still adds
 * some.
 */
export async function runEndings(endings: Ending[]): Promise<void> {
  for (let next = endings.shift(); next; next = endings.shift()) {
    try {
      await next();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}

/** Calls `act` once, when somebody asks this process to end: Ctrl-C, a service manager, a closed terminal. */
export function onceAsked(act: () => void): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    // Stays in place, so that a second Ctrl-C does not leave half of it running.
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      act();
    });
}
