/**
 * A function that calls `read` at most once in `ms`: callers in between get the last answer, callers at the same time
 * wait for the same one. A failure is handed to those who waited for it and kept for nobody.
 */
export function shareFor<T>(
  ms: number,
  read: () => Promise<T>,
  now: () => number = Date.now,
): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | undefined;
  return () => {
    if (kept && now() < kept.until) return kept.answer;
    const answer = read();
    const entry = { answer, until: Infinity };
    kept = entry;
    answer.then(
      () => (entry.until = now() + ms),
      () => {
        if (kept === entry) kept = undefined;
      },
    );
    return answer;
  };
}
