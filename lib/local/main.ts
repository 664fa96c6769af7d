/**
 * Runs a command line's work. A failure is said in words, with its cause; the stack only on request, because it tells the
 * person at the terminal nothing about what to do.
 */
export async function runMain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(process.env.GRIDHALL_STACKS ? error : describe(error));
    process.exitCode = 1;
  }
}

/** What went wrong in words, each cause on a line of its own. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message || error.name;
  return error.cause === undefined ? message : `${message}\n  ${describe(error.cause)}`;
}
