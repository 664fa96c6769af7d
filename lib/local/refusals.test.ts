import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ROOT } from './paths';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridhall-refusals-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], env: Record<string, string> = {}) => {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, said: stderr.trim() };
};

/** Runs before the program and makes the machine look otherwise. */
const pretend = (script: string) => [
  '--import',
  `data:text/javascript,${encodeURIComponent(script)}`,
];

describe('a machine that cannot run it', () => {
  /** A checkout in which nothing is installed yet. */
  function freshCheckout(): string {
    const local = join(folder, 'lib', 'local');
    mkdirSync(local, { recursive: true });
    copyFileSync(join(ROOT, 'lib/local/bootstrap.mjs'), join(local, 'bootstrap.mjs'));
    writeFileSync(join(folder, 'package.json'), '{}');
    return join(local, 'bootstrap.mjs');
  }

  it('is told which Node it needs', () => {
    const old = "Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } })";
    const { status, said } = run([...pretend(old), 'lib/local/bootstrap.mjs', 'up']);
    expect(status).toBe(1);
    expect(said).toBe(
      'Gridhall needs Node 20.19 or newer, and this is 20.18.3: install a newer Node.',
    );
  });

  it('is told that npm is missing', () => {
    const { status, said } = run([freshCheckout(), 'up'], { PATH: folder });
    expect(status).toBe(1);
    expect(said).toBe('npm is missing: install it, it comes with Node.');
  });

  it('is told how much disk is missing', () => {
    const full = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      fs.statfsSync = () => ({ bavail: 1, bsize: 4096 }); syncBuiltinESMExports();`;
    const { status, said } = run([...pretend(full), freshCheckout(), 'up']);
    expect(status).toBe(1);
    expect(said).toMatch(
      /^Gridhall needs 3 GB of free disk below .*, and there are 0\.0: make room\.$/,
    );
  });
});

describe('a start that cannot succeed', () => {
  const up = (env: Record<string, string>) => {
    const { status, said } = run(
      ['--conditions=react-server', '--import', 'tsx', 'lib/local/up.ts'],
      { GRIDHALL_DATA_DIR: join(folder, 'data'), DATABASE_URL: '', RPC_URL: '', ...env },
    );
    expect(status).toBe(1);
    return said.split('\n');
  };

  it('says that its port is in use, and how to choose another', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const said = up({ PORT: String(port) });
    server.close();
    expect(said.slice(1)).toEqual([
      `Port ${port} is in use. Choose another one: PORT=${port + 1} npm run up`,
    ]);
  });

  it('says that a port is none', () => {
    expect(up({ PORT: 'web' }).slice(1)).toEqual(['PORT is web, which is no port number.']);
  });

  it('says which given server does not answer, without the password', () => {
    const database = up({
      PORT: '39171',
      DATABASE_URL: 'postgresql://someone:hidden@127.0.0.1:9/x',
      RPC_URL: 'http://127.0.0.1:9',
    }).join('\n');
    expect(database).toContain('No PostgreSQL answers at DATABASE_URL (127.0.0.1:9/x)');
    expect(database).not.toContain('hidden');
  });

  it('says how much disk is missing', () => {
    const full = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      fs.statfsSync = () => ({ bavail: 1, bsize: 4096 }); syncBuiltinESMExports();`;
    const [preload = '', script = ''] = pretend(full);
    const said = up({ PORT: '39172', NODE_OPTIONS: `${preload}=${script}` });
    expect(said.at(-1)).toMatch(
      /^Gridhall needs 0\.5 GB of free disk in .*, and there are 0\.0: make room\.$/,
    );
  });
});
