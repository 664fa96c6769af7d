/** How often a step that is still at work says so. */
const STILL_MS = 15_000;

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step of the set-up and says on stderr what it is, that it is still at work, and how long it took. `note` adds
 * how far it has come. A step that had nothing to do returns false and is not mentioned.
 */
export async function step<T>(
  label: string,
  work: (note: (text: string) => void) => Promise<T>,
): Promise<T> {
  const start = Date.now();
  let state = '';
  const timer = setInterval(
    () => console.error(`    ${label} … ${[state, seconds(start)].filter(Boolean).join(', ')}`),
    STILL_MS,
  );
  try {
    const result = await work((text) => {
      state = text;
    });
    if (result !== false) console.error(`  ✓ ${label} (${seconds(start)})`);
    return result;
  } catch (error) {
    console.error(`  ✗ ${label} (${seconds(start)})`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
