import type { SubmissionResult } from '@conform-to/react';

import { isExpected, type AppError, type ErrorCode } from './errors';

/** An error as it travels to the page: nothing internal, only what the sentence under `errors.<key>` needs. */
export type ErrorView = {
  code: ErrorCode;
  key: string;
  params: Record<string, string | number>;
  /** Field name → key under `errors.fields`. */
  fields: Record<string, string>;
  /** Set for unexpected errors: the log has the details under this id. */
  traceId?: string;
};

export type Result<T> = { ok: true; data: T } | { ok: false; error: ErrorView };

/** The outcome of a form, with what Conform needs to show it again as it was typed. */
export type FormOutcome<T> = Result<T> & { lastResult: SubmissionResult };

/** What the user may see of `error`; undefined when it is unexpected and must be reported instead. */
export function toErrorView(error: unknown): ErrorView | undefined {
  if (!isExpected(error)) return undefined;
  return viewOf(error);
}

function viewOf({ code, key, params, fields }: AppError): ErrorView {
  return { code, key, params, fields };
}
