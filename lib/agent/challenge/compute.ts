import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Hex } from 'viem';
import { z } from 'zod';

export type Product = { product: Int32Array; milliseconds: number; device: 'cpu' | 'gpu' };

/** The product on the CPU, in a thread of its own. */
export function computeOnCpu(seed: Hex, size: number): Promise<Product> {
  return new Promise((resolve, reject) => {
    // A thread does not inherit the loader of TypeScript.
    const [loader, program] = [
      import.meta.resolve('tsx/esm/api'),
      import.meta.resolve('./worker.ts'),
    ];
    const code = `import('${loader}').then(({ register }) => (register(), import('${program}')))`;
    const worker = new Worker(code, { eval: true, workerData: { seed, size } });
    worker.once('message', (done: Omit<Product, 'device'>) => resolve({ ...done, device: 'cpu' }));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the computation ended with ${code}`)));
  });
}

const told = z.object({ device: z.enum(['cpu', 'gpu']), milliseconds: z.int().min(0) });
const HELPER_MS = 10 * 60_000;

/**
 * The product by a helper, such as lib/agent/matmul.py: started with `--seed HEX --size N --out FILE`, it writes the
 * product as 32-bit little-endian integers, row by row, and prints `{"device": "gpu", "milliseconds": 12}` as its last line.
 * What it says of its device is passed on as the node's own word.
 */
export async function computeByHelper(command: string, seed: Hex, size: number): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-matmul-'));
  const file = join(folder, 'product');
  const [program = '', ...given] = command.split(/\s+/);
  try {
    const args = [...given, '--seed', seed, '--size', String(size), '--out', file];
    const output = await outputOf(program, args);
    const line = told.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
    const bytes = readFileSync(file);
    if (bytes.length !== size * size * 4) throw new Error(`${command} wrote ${bytes.length} bytes`);
    const product = new Int32Array(bytes.buffer, bytes.byteOffset, size * size);
    return { product, device: line.device, milliseconds: Math.max(1, line.milliseconds) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outputOf(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: HELPER_MS,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}
