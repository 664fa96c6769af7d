/**
 * The one error class. `code` decides the HTTP status and whether a caller may retry; `key` names the sentence the user
 * reads (`errors.<key>` in the message files: what happened, whether money moved, what to do now); `message` is for the
 * log only and may name internals.
 */
export const ERROR_CODES = {
  BAD_INPUT: 400,
  SIGN_IN_REQUIRED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  WRONG_STATE: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export type AppErrorOptions = {
  /** For the log. */
  message?: string;
  /** Key under `errors` in the message files; by default the code's own sentence. */
  key?: string;
  /** Values for the sentence. */
  params?: Record<string, string | number>;
  /** Field name → key under `errors.fields`. */
  fields?: Record<string, string>;
  cause?: unknown;
  retryable?: boolean;
};

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly key: string;
  readonly params: Record<string, string | number>;
  readonly fields: Record<string, string>;
  readonly retryable: boolean;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(
      options.message ?? code,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.key = options.key ?? code;
    this.params = options.params ?? {};
    this.fields = options.fields ?? {};
    this.retryable = options.retryable ?? code === 'UNAVAILABLE';
  }

  get status(): number {
    return ERROR_CODES[this.code];
  }
}

/** Expected errors are shown to the user; every other one is reported and shown as INTERNAL with a trace id. */
export function isExpected(error: unknown): error is AppError {
  return error instanceof AppError && error.code !== 'INTERNAL';
}
