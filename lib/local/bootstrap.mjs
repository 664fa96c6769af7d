// The way in for `npm run up`, `npm test` and the others. Plain JavaScript without a dependency, because on a fresh machine
// nothing is installed yet: checks the machine, installs what is missing, then hands over to lib/local/<command>.ts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMANDS = ['up', 'dev', 'test', 'reset', 'bench', 'generate'];
/** Next 16 needs 20.9; Prisma 7 and the rest need 20.19. */
const NODE = [20, 19];
/** Bytes that the packages, the compiler's output and the database take, with room to move. */
const FREE_DISK = 3e9;

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const modules = join(root, 'node_modules');
const marker = join(modules, '.gridhall-lock');

const [command, ...rest] = process.argv.slice(2);
if (!COMMANDS.includes(command)) fail(`Use: npm run ${COMMANDS.join(' | npm run ')}`);
checkNode();
if (isStale()) install();
handOver();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1]))
    fail(
      `Gridhall needs Node ${NODE.join('.')} or newer, and this is ${process.versions.node}: install a newer Node.`,
    );
}

/** Whether node_modules is missing, or was installed from other manifests than the ones here now. */
function isStale() {
  return !existsSync(marker) || readFileSync(marker, 'utf8') !== manifests();
}

/** What decides the content of node_modules; a changed script or version of our own does not. */
function manifests() {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const hash = createHash('sha256').update(
    JSON.stringify([dependencies, devDependencies, overrides, allowScripts]),
  );
  const lock = join(root, 'package-lock.json');
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest('hex');
}

function install() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if (spawnSync(npm, ['--version']).status !== 0)
    fail('npm is missing: install it, it comes with Node.');
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < FREE_DISK)
    fail(
      `Gridhall needs 3 GB of free disk below ${root}, and there are ${((bavail * bsize) / 1e9).toFixed(1)}: make room.`,
    );
  console.error('Installing packages (some minutes the first time)');
  // Not `npm ci`: it refuses a lock file without the binaries of other platforms. To stderr, so that --json stays clean.
  const { status } = spawnSync(npm, ['install', '--no-audit', '--no-fund', '--include=dev'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  });
  if (status !== 0)
    fail(
      'The packages could not be installed: check the connection to the npm registry and try again.',
    );
  // After the installation, which may put package-lock.json in order. Beside and renamed: a copied checkout may share the
  // file, and would take our marker for its own.
  writeFileSync(`${marker}.new`, manifests());
  renameSync(`${marker}.new`, marker);
}

/** Runs the command as a child that takes over terminal and signals; its exit code becomes ours. */
function handOver() {
  const file = join(root, 'lib', 'local', `${command}.ts`);
  const args = ['--conditions=react-server', '--import', 'tsx', file, ...rest];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  // A Ctrl-C in the terminal reaches the child as well as us; a signal sent to us alone must be passed on. The child
  // counts only the first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
