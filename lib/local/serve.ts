import { join } from 'node:path';

import { onceAsked, runEndings, type Ending } from './endings';
import { runMain } from './main';
import { dataDir } from './paths';
import { startStack } from './stack';
import { welcome } from './welcome';

export type ServeOptions = { mode: 'production' | 'development' };

const DEFAULT_PORT = 3000;

/** `npm run up` and `npm run dev`: starts everything, says where it is, and ends everything on Ctrl-C. */
export function serve({ mode }: ServeOptions): Promise<void> {
  const endings: Ending[] = [];
  let ending: Promise<void> | undefined;
  const end = () => (ending ??= runEndings(endings));

  return runMain(async () => {
    const asked = new Promise<'asked'>((resolve) =>
      onceAsked(() => {
        console.error('\nEnding …');
        resolve('asked');
        void end();
      }),
    );
    try {
      console.error('Starting Gridhall');
      const stack = await startStack({
        dataDir: dataDir(),
        port: portOf(process.env.PORT),
        mode,
        history: !process.argv.includes('--empty'),
        fleet: true,
        databaseUrl: process.env.DATABASE_URL || undefined,
        rpcUrl: process.env.RPC_URL || undefined,
        endings,
      });
      console.log(welcome(stack));
      // Only now: its driver takes half a second to load.
      const { installChromiumBehind } = await import('./chromium');
      if (installChromiumBehind(join(stack.dataDir, 'logs')))
        console.error('Installing Chromium meanwhile, which prints the decision letters.');
      const reason = await Promise.race([asked, stack.failed]);
      if (reason !== 'asked') throw new Error(reason);
    } catch (error) {
      // A step that failed because we are ending is no failure.
      if (!ending) throw error;
    } finally {
      await end();
      // Those that a start added after the signal came.
      await runEndings(endings);
    }
  });
}

function portOf(text: string | undefined): number {
  const port = Number(text || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is ${text}, which is no port number.`);
  return port;
}
