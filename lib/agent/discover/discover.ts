import { cpus, hostname, totalmem } from 'node:os';
import { basename } from 'node:path';
import { readFileSync } from 'node:fs';

import { AGENT_VERSION } from '../version';
import type { Inventory } from '../protocol/inventory';
import { NVIDIA_QUERY, readNvidiaCsv } from './nvidia-csv';
import { readNvidiaXml } from './nvidia-xml';
import { readNvlink } from './nvlink';
import type { Reading } from './reading';
import { readRocm, ROCM_ARGUMENTS } from './rocm';
import { runTool, type ToolRun } from './run-tool';

/** Where readings come from: the machine's tools, or a file that holds what one of them once printed. */
export type Source = {
  /** All that can be told, for an inventory. */
  inventory: () => Promise<Inventory>;
  /** Load and state only, for a heartbeat. */
  load: () => Promise<Reading>;
};

const nothing = (problem: string | null): Reading => ({
  tool: 'none',
  driver: null,
  gpus: [],
  loads: [],
  problem,
});

export type Tools = { nvidia: string; rocm: string; timeoutMs?: number };

/** The machine that the agent runs on. Needs no privilege: the tools answer every user. */
export function machineSource(tools: Tools = { nvidia: 'nvidia-smi', rocm: 'rocm-smi' }): Source {
  const run = (command: string, args: string[]) => runTool(command, args, tools.timeoutMs);
  const csv = () =>
    run(tools.nvidia, [`--query-gpu=${NVIDIA_QUERY.join(',')}`, '--format=csv,noheader,nounits']);

  const load = async (): Promise<Reading> => {
    const nvidia = await csv();
    if (nvidia.status !== 'missing') return read('nvidia-smi', nvidia, readNvidiaCsv);
    const rocm = await run(tools.rocm, ROCM_ARGUMENTS);
    if (rocm.status !== 'missing') return read('rocm-smi', rocm, readRocm);
    return nothing('Neither nvidia-smi nor rocm-smi is installed.');
  };

  return {
    load,
    inventory: async () => {
      const document = await run(tools.nvidia, ['-q', '-x']);
      // An old tool that cannot write the document still answers the query.
      const whole = document.status === 'ended' ? readNvidiaXml(document.output) : undefined;
      const reading = whole ?? (document.status === 'hung' ? hung('nvidia-smi') : await load());
      if (reading.tool !== 'nvidia-smi' || reading.gpus.length === 0) return describe(reading);
      const links = await run(tools.nvidia, ['nvlink', '--status']);
      return describe(links.status === 'ended' ? readNvlink(links.output, reading) : reading);
    },
  };
}

/**
 * A file that holds what a tool printed: `.xml` nvidia-smi -q -x, `.csv` its query, `.json` rocm-smi, anything else a tool
 * that failed. What it does not hold, of the host for instance, is not invented.
 */
export function recordedSource(file: string): Source {
  const output = readFileSync(file, 'utf8');
  const parse = file.endsWith('.xml')
    ? readNvidiaXml
    : file.endsWith('.json')
      ? readRocm
      : readNvidiaCsv;
  const tool = parse === readRocm ? 'rocm-smi' : 'nvidia-smi';
  const reading = read(tool, { status: 'ended', code: 0, output }, parse);
  const host = {
    hostname: basename(file).replace(/\.\w+$/, ''),
    cpu: { model: 'not recorded', cores: 0 },
    memoryMib: 0,
  };
  return {
    inventory: () => Promise.resolve(describe(reading, host)),
    load: () => Promise.resolve(reading),
  };
}

function read(
  tool: 'nvidia-smi' | 'rocm-smi',
  run: Exclude<ToolRun, { status: 'missing' }>,
  parse: (output: string) => Reading | undefined,
): Reading {
  if (run.status === 'hung') return hung(tool);
  const reading = parse(run.output);
  if (reading) return reading;
  const said = run.output.trim().split('\n')[0]?.slice(0, 300) ?? '';
  return { ...nothing(said === '' ? `${tool} said nothing.` : said), tool };
}

function hung(tool: 'nvidia-smi' | 'rocm-smi'): Reading {
  return { ...nothing(`${tool} did not answer in time.`), tool };
}

type Host = Pick<Inventory, 'hostname' | 'cpu' | 'memoryMib'>;

function describe(reading: Reading, host: Host = ourHost()): Inventory {
  const { tool, driver, gpus, problem } = reading;
  return { agentVersion: AGENT_VERSION, ...host, tool, driver, gpus: gpus.slice(0, 64), problem };
}

function ourHost(): Host {
  const processors = cpus();
  return {
    hostname: hostname().slice(0, 120),
    cpu: {
      model: (processors[0]?.model ?? 'unknown').trim().slice(0, 160),
      cores: processors.length,
    },
    memoryMib: Math.floor(totalmem() / 1024 / 1024),
  };
}
