#!/usr/bin/env node
// Proves the properties beside this file for all executions, with the compiler's own model checker (SMTChecker, CHC) and
// z3. Then plants one bug for each property in the library that it is about, in memory, and demands that the checker find
// it: a checker that proves everything would prove the bugs too.
//
//   node contracts/prove/prove.mjs [property …]      ends with 1 when one is not proved or a bug is not found
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import solc from 'solc';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const RULES = 'contracts/src/libraries/BreakerRules.sol';
const REPORTS = 'contracts/src/libraries/ReportRules.sol';
const BREAKER = 'contracts/prove/BreakerProperties.sol';
const REPORT = 'contracts/prove/ReportProperties.sol';

/** Property, where it stands, and the bug: in which file which text is replaced by which. */
const PROPERTIES = [
  [
    BREAKER,
    'StalenessOutweighsCoverage',
    RULES,
    'return time > validUntil;',
    'return time >= validUntil;',
  ],
  [
    BREAKER,
    'BelowTheHaltLineNothingIsMinted',
    RULES,
    'coverageBps < haltBps',
    'coverageBps + 1 < haltBps',
  ],
  [
    BREAKER,
    'LowerCoverageIsNeverInABetterState',
    RULES,
    'coverageBps < slowBps ?',
    'coverageBps > slowBps ?',
  ],
  [
    BREAKER,
    'AMintIsJudgedByTheLowerCoverage',
    RULES,
    'before < next ? before : next',
    'before > next ? before : next',
  ],
  [
    BREAKER,
    'BackingIsWithinItsWorthAndItsShare',
    RULES,
    'worth < share ? worth : share',
    'worth < share ? share : worth',
  ],
  [
    BREAKER,
    'NoSlowDayExceedsItsLimit',
    RULES,
    'return day == today ? minted : 0;',
    'return day > today ? minted : 0;',
  ],
  [
    REPORT,
    'NoObservationIsTakenTwice',
    REPORTS,
    'return observedAt > known;',
    'return observedAt >= known;',
  ],
  [
    REPORT,
    'AnOldObservationIsNeverFreshAgain',
    REPORTS,
    'observedAt + maxAge >= time',
    'observedAt + maxAge != time',
  ],
  [REPORT, 'ALostReferenceIsStaleAtOnce', REPORTS, ': time - 1;', ': time;'],
  [
    REPORT,
    'AReferenceHoldsForABoundedTime',
    REPORTS,
    'observedAt <= time + skew',
    'observedAt <= time + 2 * skew',
  ],
];

/** A query that takes longer is not answered, and then nothing is proved. */
const QUERY_LIMIT_MS = 60_000;

ensureZ3();

let passed = 0;
let failed = 0;
const wanted = process.argv.slice(2);
for (const [file, name, library, from, to] of PROPERTIES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const proof = check(file, name);
  tell(proof.proved, `${name} is proved`, proof);
  if (!read(library).includes(from)) throw new Error(`${library} no longer holds "${from}".`);
  const bug = check(file, name, { [library]: read(library).replace(from, to) });
  tell(bug.refuted, `${name}: the planted bug is found`, bug);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function tell(ok, claim, { messages, seconds }) {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${claim} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(messages.join('\n'));
}

/** Asks the checker about every assertion of one contract. */
function check(file, name, changed = {}) {
  const start = performance.now();
  const answers = [];
  const input = {
    language: 'Solidity',
    sources: { [file]: { content: read(file) } },
    settings: {
      modelChecker: {
        engine: 'chc',
        targets: ['assert'],
        contracts: { [file]: [name] },
        showProvedSafe: true,
        showUnproved: true,
        showUnsupported: true,
        // Through our own callback: the compiler's built-in z3 is WebAssembly, and takes ten times as long.
        solvers: ['smtlib2'],
      },
      outputSelection: { '*': { '*': [] } },
    },
  };
  const callbacks = {
    import: (path) => ({ contents: changed[path] ?? read(path) }),
    smtSolver: (query) => {
      const answer = ask(query);
      answers.push(answer.contents.trim());
      return answer;
    },
  };
  const { errors = [] } = JSON.parse(solc.compile(JSON.stringify(input), callbacks));
  const messages = errors.map(({ formattedMessage }) => formattedMessage);
  const isBroken = errors.some(({ severity }) => severity === 'error');
  const proofs = errors.filter(({ errorCode }) => errorCode === '9576');
  const others = errors.filter(({ errorCode }) => errorCode !== '9576');
  // Of Horn clauses "sat" means that the assertion holds always and "unsat" that some execution breaks it; "unknown" or no
  // answer proves and refutes nothing.
  return {
    proved: !isBroken && proofs.length === assertionsOf(file, name) && others.length === 0,
    refuted: !isBroken && others.length > 0 && answers.includes('unsat'),
    messages,
    seconds: (performance.now() - start) / 1_000,
  };
}

function ask(query) {
  const { stdout } = spawnSync('z3', ['-smt2', '-in'], {
    input: query,
    encoding: 'utf8',
    timeout: QUERY_LIMIT_MS,
  });
  return { contents: stdout || 'unknown' };
}

function assertionsOf(file, name) {
  const text = read(file);
  const start = text.indexOf(`contract ${name} {`);
  const end = text.indexOf('\n}\n', start);
  return text.slice(start, end).split('assert(').length - 1;
}

function read(path) {
  return readFileSync(join(ROOT, path.startsWith('@') ? `node_modules/${path}` : path), 'utf8');
}

/** As root on Debian it is installed when missing; elsewhere it is asked for. */
function ensureZ3() {
  if (has('z3')) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
    execFileSync('apt-get', ['update', ...patient], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', ...patient, '--no-install-recommends', 'z3'], {
      env,
      stdio: 'ignore',
    });
  }
  if (!has('z3')) throw new Error('z3 is missing and could not be installed: install it by hand.');
}

function has(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
