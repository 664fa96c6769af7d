const LIMIT_MS = 120_000;
const PAUSE_MS = 200;

/** Waits until the portal says that it is ready to take visitors: pages answer and the mirror follows the chain. */
export async function untilAnswers(
  port: number,
  { note, signal }: { note: (text: string) => void; signal: AbortSignal },
): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  while (!signal.aborted) {
    const reason = await reasonNotReady(port);
    if (reason === undefined) return;
    note(reason);
    if (Date.now() > deadline)
      throw new Error(`The portal is not ready after two minutes: ${reason}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function reasonNotReady(port: number): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(30_000),
    });
    return response.ok ? undefined : (await response.text()).slice(0, 300);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error ? cause.message : String(error);
  }
}
