import { runMain } from './main';
import { dataDir } from './paths';
import { startStack } from './stack';
import { welcome } from './welcome';

export type ServeOptions = { mode: 'production' | 'development' };

const DEFAULT_PORT = 3000;

/** `npm run up` and `npm run dev`: starts everything, says where it is, and ends everything on Ctrl-C. */
export function serve({ mode }: ServeOptions): Promise<void> {
  const endings: (() => Promise<void> | void)[] = [];
  let ending: Promise<void> | undefined;
  // Once only, and always to the end: a second Ctrl-C must not leave half of it running. Each part has its own limit.
  const end = () => (ending ??= runEndings(endings));

  return runMain(async () => {
    const asked = new Promise<'asked'>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.on(signal, () => {
          if (!ending) console.error('\nEnding …');
          resolve('asked');
          void end();
        });
    });
    try {
      console.error('Starting Gridhall');
      const stack = await startStack({
        dataDir: dataDir(),
        port: portOf(process.env.PORT),
        mode,
        history: !process.argv.includes('--empty'),
        databaseUrl: process.env.DATABASE_URL || undefined,
        rpcUrl: process.env.RPC_URL || undefined,
        endings,
      });
      console.log(welcome(stack));
      const reason = await Promise.race([asked, stack.failed]);
      if (reason !== 'asked') throw new Error(reason);
    } catch (error) {
      // A step that failed because we are ending is no failure.
      if (!ending) throw error;
    } finally {
      await end();
    }
  });
}

async function runEndings(endings: (() => Promise<void> | void)[]): Promise<void> {
  // Taken one by one: a start that is still under way may add to them.
  for (let next = endings.shift(); next; next = endings.shift()) {
    try {
      await next();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}

function portOf(text: string | undefined): number {
  const port = Number(text || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is ${text}, which is no port number.`);
  return port;
}
