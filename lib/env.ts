import { z } from 'zod';

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

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    GRIDHALL_DEMO: flag,
    GRIDHALL_GALLERY: flag,
    GRIDHALL_DATA_DIR: z.string().default('.data'),
    GRIDHALL_DEPLOYMENTS_DIR: z.string().default('contracts/deployments'),
    GRIDHALL_CITY: z.string().default('City of Zug'),
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
    DATABASE_URL: z.string().min(1),
    RPC_URL: z.string().min(1).default('http://127.0.0.1:8545'),
    CHAIN_ID: z.coerce.number().int().positive().default(31337),
    PORT: z.coerce.number().int().default(3000),
    NEXTAUTH_URL: z.url().default('http://localhost:3000'),
    NEXTAUTH_SECRET: z.string().optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.GRIDHALL_DEMO && env.CHAIN_ID !== 31337)
      context.addIssue({
        code: 'custom',
        path: ['GRIDHALL_DEMO'],
        message: 'demo mode runs on chain 31337 only',
      });
    if (
      !env.NEXTAUTH_SECRET ||
      env.NEXTAUTH_SECRET.length < 32 ||
      new Set(env.NEXTAUTH_SECRET).size < 8
    )
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
