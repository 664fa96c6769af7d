import { z } from 'zod';

/**
 * An entry as its text says it. Looser than what the log accepts today: a page must also show entries that an older or newer
 * portal wrote.
 */
export const logEntryText = z.object({
  time: z.iso.datetime(),
  actor: z.object({ address: z.string(), role: z.string() }),
  act: z.string(),
  subject: z.string(),
  record: z.string().nullable(),
  tx: z.object({ chain: z.string(), hash: z.string(), log: z.string() }).optional(),
});

export type LogEntryText = z.infer<typeof logEntryText>;

/** Undefined for a text that is no entry. */
export function readLogEntry(text: string): LogEntryText | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return logEntryText.safeParse(value).data;
}
