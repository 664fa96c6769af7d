/** What a stage of `npm test` found. Stages without tests of their own count nothing and only pass or fail. */
export type Outcome = { ok: boolean; passed: number; failed: number };

export type Stage = {
  name: string;
  run: (args: string[]) => Promise<Outcome>;
};

export const PASSED: Outcome = { ok: true, passed: 0, failed: 0 };
export const FAILED: Outcome = { ok: false, passed: 0, failed: 0 };

/** A program that should have counted its tests and did not: something failed that nobody can count. */
export function uncounted(code: number): Outcome {
  return { ok: code === 0, passed: 0, failed: code === 0 ? 0 : 1 };
}
