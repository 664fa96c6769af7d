import { spawn } from 'node:child_process';

/** How a tool ended. `missing`: it is not installed; `hung`: it did not end in time. */
export type ToolRun =
  | { status: 'ended'; code: number | null; output: string }
  | { status: 'missing' }
  | { status: 'hung' };

/** Drivers hang when a GPU does: nobody waits longer than this for one. */
export const TOOL_TIMEOUT_MS = 20_000;
/** Sixteen GPUs make some 400 kB. */
const MAX_OUTPUT = 8_000_000;

/** Runs a tool without a shell. It is asked for its output only, and ended by force when it takes too long. */
export function runTool(
  command: string,
  args: readonly string[],
  timeoutMs = TOOL_TIMEOUT_MS,
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer) => {
      if (output.length < MAX_OUTPUT) output += chunk.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      // A process in the middle of a driver call cannot even be killed: it is left behind.
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
      resolve({ status: 'hung' });
    }, timeoutMs);
    child.once('error', () => {
      clearTimeout(timer);
      resolve({ status: 'missing' });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ status: 'ended', code, output });
    });
  });
}
