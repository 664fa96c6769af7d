import { homedir } from 'node:os';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { getAddress, isAddress } from 'viem';

import { machineClock } from './clock';
import { answerChallenge } from './challenge/answer';
import { machineSource, recordedSource } from './discover/discover';
import { beatOf } from './discover/reading';
import { enrolmentLink, terminalCode } from './enrolment';
import { openJournal } from './journal';
import { httpPortal } from './portal';
import { REFUSAL_SENTENCES } from './protocol/wire';
import { measure, runAgent, type AgentOptions } from './run';
import { sendJournal } from './send';
import { createIdentity, lockStateDir, readIdentity, type Identity } from './state-dir';
import { AGENT_VERSION } from './version';

const HELP = `gridhall-agent ${AGENT_VERSION}: tells a city's compute portal what stands in this machine and how it does.

  gridhall-agent init --portal URL --provider ADDRESS [--simulate FILE]
      Makes the node's keys and prints its address, and where the provider's wallet then enrols it: as a link, and as
      a QR code on a terminal.
  gridhall-agent run [--matmul COMMAND]
      Reports the hardware and beats every 30 seconds until it is stopped. Keeps what it cannot send, for up to 7 days.
  gridhall-agent once
      One report and one heartbeat.
  gridhall-agent show
      What the agent sees, and what waits to be sent. Sends nothing.

  --state DIR       where keys and journal are kept (default ~/.gridhall-agent)
  --matmul COMMAND  computes a benchmark's matrix product, for example: python3 lib/agent/matmul.py
                    Without it the agent computes on the CPU, and says so.
  --simulate FILE   with init: never reads the machine but plays a recording; every report says that it is simulated.
  --version, --help

It needs no privilege. Run it as an account of its own, not as root.
`;

const say = (message: string) => console.error(`${new Date().toISOString()} ${message}`);

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      portal: { type: 'string' },
      provider: { type: 'string' },
      simulate: { type: 'string' },
      state: { type: 'string' },
      matmul: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
  const [command] = positionals;
  if (values.version) return console.log(AGENT_VERSION);
  if (values.help || !command) return console.log(HELP);
  if (process.getuid?.() === 0)
    say('Warning: running as root. The agent needs no privilege; use an account of its own.');
  const stateDir = resolve(values.state ?? join(homedir(), '.gridhall-agent'));
  if (command === 'init') return init(stateDir, values);
  if (command === 'show') return show(stateDir);
  if (command !== 'run' && command !== 'once')
    throw new Error(`There is no command ${command}. See gridhall-agent --help.`);

  const letGo = lockStateDir(stateDir);
  try {
    const options = agentOptions(stateDir);
    await (command === 'once' ? once(options) : run(options, values.matmul));
  } finally {
    letGo();
  }
}

function init(
  stateDir: string,
  { portal, provider, simulate }: { portal?: string; provider?: string; simulate?: string },
): void {
  if (!portal || !URL.canParse(portal))
    throw new Error('Give the address of the portal: --portal https://…');
  if (!provider || !isAddress(provider))
    throw new Error('Give the wallet of the provider: --provider 0x…');
  if (simulate !== undefined && !existsSync(simulate))
    throw new Error(`There is no recording ${simulate}.`);
  const { account } = createIdentity(stateDir, {
    portal,
    provider: getAddress(provider),
    simulate: simulate === undefined ? null : resolve(simulate),
  });
  console.log(account.address);
  const link = enrolmentLink(portal, account.address);
  // A log is no place for a picture.
  if (process.stderr.isTTY) console.error(terminalCode(link));
  say(`Enrol this address with the provider's wallet at ${link}, then start: gridhall-agent run`);
}

function sourceOf({ simulate }: Identity) {
  return simulate === null ? machineSource() : recordedSource(simulate);
}

function agentOptions(stateDir: string): AgentOptions {
  const identity = readIdentity(stateDir);
  if (identity.simulate !== null)
    say(`Simulated: plays ${identity.simulate}, and every report says so.`);
  return {
    identity,
    journal: openJournal(stateDir),
    portal: httpPortal(identity.portal),
    clock: machineClock(),
    source: sourceOf(identity),
    log: say,
  };
}

async function run(options: AgentOptions, matmul: string | undefined): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await runAgent(
    { ...options, onState: (state) => answerChallenge({ ...options, matmul }, state) },
    stop.signal,
  );
}

async function once(options: AgentOptions): Promise<void> {
  await measure(options, true);
  const result = await sendJournal({ ...options, inventory: () => options.source.inventory() });
  if (result.status === 'waiting') throw new Error(REFUSAL_SENTENCES[result.reason]);
  console.log(JSON.stringify({ lastSequence: result.state.lastSequence, sent: true }));
}

async function show(stateDir: string): Promise<void> {
  const identity = readIdentity(stateDir);
  const source = sourceOf(identity);
  const { account, provider, portal, simulate } = identity;
  console.log(
    JSON.stringify(
      {
        node: account.address,
        provider,
        portal,
        enrol: enrolmentLink(portal, account.address),
        simulated: simulate !== null,
        waiting: openJournal(stateDir).entries().length,
        inventory: await source.inventory(),
        heartbeat: beatOf(await source.load()),
      },
      null,
      2,
    ),
  );
}
