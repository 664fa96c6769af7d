import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { foundryProgram, isFoundryTool } from './foundry';
import { ROOT } from './paths';

export type CommandOptions = {
  /** Added to our own environment. */
  env?: Record<string, string>;
  /** `capture` returns the output and shows it only in the error; `show` lets it through. */
  output?: 'capture' | 'show';
  /** Ends the program, and so fails it, when it takes longer. */
  limitMs?: number;
};

export type CommandResult = { code: number; output: string };

const TAIL_LINES = 30;

/** Runs a program of node_modules/.bin, or of the PATH, in the repository root and throws when it fails. */
export async function runCommand(
  name: string,
  args: string[],
  options: CommandOptions = {},
): Promise<string> {
  const { code, output } = await tryCommand(name, args, options);
  if (code !== 0) {
    const tail = output.trim().split('\n').slice(-TAIL_LINES).join('\n');
    throw new Error(`${[name, ...args].join(' ')} failed (exit code ${code}).\n${tail}`.trim());
  }
  return output;
}

const running = new Set<ChildProcess>();

/** Passes on a request to end. A Ctrl-C in the terminal reaches the programs by itself; a signal to us alone does not. */
export function endCommands(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** As `runCommand`, but a failure is a result. */
export function tryCommand(
  name: string,
  args: string[],
  { env = {}, output = 'capture', limitMs }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(name), args, {
      cwd: ROOT,
      env: { ...process.env, ...withLocalPrograms(), ...env },
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
    });
    running.add(child);
    const chunks: string[] = [];
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    child.once('error', (cause) => reject(new Error(`${name} could not be started.`, { cause })));
    const started = Date.now();
    child.once('close', (code) => {
      running.delete(child);
      if (limitMs !== undefined && code === null && Date.now() - started >= limitMs)
        chunks.push(`\nEnded after ${limitMs / 1000} s without a result.`);
      resolve({ code: code ?? 1, output: chunks.join('') });
    });
  });
}

/** Foundry's binary, or the program of node_modules/.bin when there is one: called directly, npx would only add a second. */
export function program(name: string): string {
  if (isFoundryTool(name)) return foundryProgram(name);
  const local = join(ROOT, 'node_modules', '.bin', name);
  return existsSync(local) ? local : name;
}

function withLocalPrograms(): { PATH: string } {
  return { PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };
}
