import pino, { type Logger } from 'pino';

const holder = globalThis as typeof globalThis & { gridhallLog?: Logger };

/**
 * The log of this process: one JSON object a line on stdout. Kept on globalThis because the server's bundles each
 * evaluate this module, and the level that start-up sets must hold for all of them.
 */
export const log: Logger = (holder.gridhallLog ??= pino({
  level: 'info',
  base: { service: 'gridhall' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['*.signature', '*.secret', '*.token', '*.cookie', '*.authorization'],
}));

/** The id that a person can read from an error page and an operator finds in the log. */
export function newTraceId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}
