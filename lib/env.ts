import { z } from 'zod';

import { GEOGRAPHY_IDS } from './features/supply/geo/ids';

/**
 * The only reader of process.env. Parsed when first asked for, so that a build needs none of it.
 *
 * GRIDHALL_DEMO=1 is the demonstration on the local chain 31337: invented people, burner wallets, short delays. Outside it
 * the portal refuses to start with a weak secret or without its own URL.
 */
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

/** Long enough, and not one word again and again. */
export function isStrongSecret(secret: string | undefined): boolean {
  return secret !== undefined && secret.length >= 32 && new Set(secret).size >= 8;
}

const reporterKeys = z.string().transform((text, context) =>
  text.split(',').map((part) => {
    const [, source = '', key = ''] =
      /^\s*([\x21-\x7e]{1,32}):(0x[0-9a-f]{64})\s*$/.exec(part) ?? [];
    // The part itself is a key, and stays out of every log.
    if (!key) context.addIssue({ code: 'custom', message: 'is name:0x…, comma separated' });
    return { source, key };
  }),
);

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    GRIDHALL_DEMO: flag,
    GRIDHALL_GALLERY: flag,
    GRIDHALL_DATA_DIR: z.string().default('.data'),
    GRIDHALL_DEPLOYMENTS_DIR: z.string().default('contracts/deployments'),
    GRIDHALL_CITY: z.string().default('City of Zug'),
    /** Whose regions the programme has, unless the city imported its own. */
    GRIDHALL_GEOGRAPHY: z.enum(GEOGRAPHY_IDS).default('switzerland'),
    /** Name of the log in its checkpoints; a schema-less URL as the C2SP format asks. */
    GRIDHALL_LOG_ORIGIN: z.string().default('gridhall.local/log'),
    /** Ed25519 seed, 32 bytes hex, that signs checkpoints. */
    GRIDHALL_LOG_KEY: z
      .string()
      .regex(/^0x[0-9a-f]{64}$/)
      .optional(),
    /** Key of the account that holds the ANCHOR role. */
    GRIDHALL_ANCHOR_KEY: z
      .string()
      .regex(/^0x[0-9a-f]{64}$/)
      .optional(),
    /** The lists of prices that the worker reads: JSON, or the path of a file with it (lib/features/oracle/README.md). */
    GRIDHALL_PRICE_SOURCES: z.string().trim().min(1).optional(),
    /** Who signs the reports of a source: `name:0x…`, comma separated. The first one pays for the transactions. */
    GRIDHALL_REPORTER_KEYS: reporterKeys.optional(),
    /** Seconds between two looks at the lists. */
    GRIDHALL_PRICE_INTERVAL: z.coerce.number().int().min(5).max(86_400).default(300),
    /** Seconds after which a price is published again although it did not move. */
    GRIDHALL_PRICE_HEARTBEAT: z.coerce.number().int().min(60).max(604_800).default(21_600),
    /** How far a price must move to be published at once, in basis points. */
    GRIDHALL_PRICE_MOVE_BPS: z.coerce.number().int().min(1).max(10_000).default(50),
    /** Days for which single heartbeats of machines are kept; their hours and days stay. More than seven, which the agents keep. */
    GRIDHALL_HEARTBEAT_DAYS: z.coerce.number().int().min(8).max(400).default(14),
    DATABASE_URL: z.string().min(1),
    RPC_URL: z.string().min(1).default('http://127.0.0.1:8545'),
    CHAIN_ID: z.coerce.number().int().positive().default(31337),
    PORT: z.coerce.number().int().default(3000),
    NEXTAUTH_URL: z.url().default('http://localhost:3000'),
    NEXTAUTH_SECRET: z.string().optional(),
    /** `smtp://user:password@host:587` or `smtps://…:465`. Without it the worker keeps the mails. */
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'an address that starts with smtp:// or smtps://' })
      .optional(),
    /** Sender of the official notices: `City of Zug <programme@zug.example>`. */
    MAIL_FROM: z.string().trim().min(3).optional(),
    /** Stands in the decision letters: for how many days one may object, and to whom. */
    GRIDHALL_OBJECTION_DAYS: z.coerce.number().int().min(1).max(365).default(30),
    GRIDHALL_OBJECTION_TO: z
      .string()
      .trim()
      .min(3)
      .max(300)
      .default('the regulator of the programme, through the portal or in writing to the city'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.GRIDHALL_DEMO && env.CHAIN_ID !== 31337)
      context.addIssue({
        code: 'custom',
        path: ['GRIDHALL_DEMO'],
        message: 'demo mode runs on chain 31337 only',
      });
    if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined)
      context.addIssue({
        code: 'custom',
        path: ['MAIL_FROM'],
        message: 'needs the sender of the mails that go out through SMTP_URL',
      });
    if (!isStrongSecret(env.NEXTAUTH_SECRET))
      context.addIssue({
        code: 'custom',
        path: ['NEXTAUTH_SECRET'],
        message: 'needs at least 32 random characters, for example from: openssl rand -hex 32',
      });
  });

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** Throws one error that names every variable at fault. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable.\n${lines.join('\n')}`);
  }
  parsed = result.data;
  return parsed;
}

/** For tests that change process.env. */
export function resetEnv(): void {
  parsed = undefined;
}
