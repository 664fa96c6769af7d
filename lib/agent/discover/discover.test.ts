import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { unitsByClass } from '@/lib/features/nodes/classes';

import { inventory, workingGpus } from '../protocol/inventory';
import { machineSource, recordedSource } from './discover';
import { beatOf, figure } from './reading';
import { parseXml } from './xml';

const recording = (name: string) => recordedSource(`lib/agent/recordings/${name}`);
const unitsOf = async (name: string) =>
  unitsByClass(workingGpus(await recording(name).inventory()));

describe('recordings', () => {
  it.each([
    ['h100-sxm-8.xml', [{ classId: 'H100-SXM5-80', units: 8 }]],
    ['h100-sxm-8-one-fallen-off.xml', [{ classId: 'H100-SXM5-80', units: 7 }]],
    ['h100-sxm-8-one-error.csv', [{ classId: 'H100-SXM5-80', units: 7 }]],
    ['b200-8.xml', [{ classId: 'B200-SXM-180', units: 8 }]],
    ['a100-sxm-4-mig.xml', [{ classId: 'A100-SXM-40', units: 4 }]],
    ['mi300x-8.json', [{ classId: 'MI300X-192', units: 8 }]],
    ['l40s-2.xml', [{ classId: 'L40S-48', units: 2 }]],
    ['l40s-2.csv', [{ classId: 'L40S-48', units: 2 }]],
    ['driver-broken.txt', []],
  ])('%s shows the GPUs that work, by class', async (name, units) => {
    expect(await unitsOf(name)).toEqual(units);
    expect(inventory.safeParse(await recording(name).inventory()).success).toBe(true);
  });

  it('a GPU that fell off is told in the tool’s own words', async () => {
    const { problem, gpus } = await recording('h100-sxm-8-one-fallen-off.xml').inventory();
    expect(problem).toMatch(/Unable to determine the device handle for GPU0000:9A:00.0/);
    expect(gpus.map(({ index }) => index)).toEqual([0, 1, 2, 3, 5, 6, 7]);
  });

  it('a GPU in error is listed, does not count, and leaves the power of the others', async () => {
    const reading = await recording('h100-sxm-8-one-error.csv').load();
    expect(reading.gpus[4]).toMatchObject({ state: 'error', memoryMib: null, uuid: null });
    expect(beatOf(reading)).toEqual({ gpus: 7, utilisation: 97, temperature: 60, power: 4_585 });
  });

  it('MIG instances stand below their GPU and make its utilisation unknown, not the machine’s', async () => {
    const { gpus } = await recording('a100-sxm-4-mig.xml').inventory();
    expect(gpus.map(({ migEnabled, mig }) => [migEnabled, mig.length])).toEqual([
      [false, 0],
      [false, 0],
      [true, 3],
      [false, 0],
    ]);
    expect(gpus[2]?.mig[0]).toMatchObject({ index: 0, profile: 'GI 1, CI 0', memoryMib: 19_968 });
    expect(beatOf(await recording('a100-sxm-4-mig.xml').load())).toEqual({
      gpus: 4,
      utilisation: 88,
      temperature: 57,
      power: 1_158,
    });
  });

  it('the document and the query of one machine agree', async () => {
    expect(beatOf(await recording('l40s-2.xml').load())).toEqual(
      beatOf(await recording('l40s-2.csv').load()),
    );
  });

  it('a broken driver is a problem in its own words', async () => {
    expect(await recording('driver-broken.txt').inventory()).toMatchObject({
      driver: null,
      problem: expect.stringContaining("couldn't communicate with the NVIDIA driver") as string,
    });
  });
});

describe('a machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-tools-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const tool = (name: string, script: string) => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const none = join(folder, 'missing');

  it('without a driver says so', async () => {
    const source = machineSource({ nvidia: none, rocm: none });
    expect(await source.inventory()).toMatchObject({
      tool: 'none',
      gpus: [],
      problem: 'Neither nvidia-smi nor rocm-smi is installed.',
    });
  });

  it('whose nvidia-smi hangs is told within the time, and waits for nothing', async () => {
    const nvidia = tool('hangs', 'exec sleep 60');
    const source = machineSource({ nvidia, rocm: none, timeoutMs: 200 });
    const started = performance.now();
    expect(await source.inventory()).toMatchObject({
      problem: 'nvidia-smi did not answer in time.',
    });
    expect(beatOf(await source.load())).toMatchObject({ gpus: 0, power: null });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('with nvidia-smi is read by the document for the inventory and by the query for a heartbeat', async () => {
    const cat = (name: string) => `cat ${process.cwd()}/lib/agent/recordings/${name}`;
    const nvidia = tool(
      'nvidia-smi',
      `case "$1" in -q) ${cat('l40s-2.xml')};; nvlink) printf 'GPU 0: L\\n\\t Link 0: 26.562 GB/s\\n\\t Link 1: <inactive>\\n';; *) ${cat('l40s-2.csv')};; esac`,
    );
    const source = machineSource({ nvidia, rocm: none });
    const read = await source.inventory();
    expect(read.gpus.map(({ links }) => links)).toEqual([1, null]);
    expect(read.driver).toBe('550.54.15');
    expect(beatOf(await source.load()).gpus).toBe(2);
  });

  it('without nvidia-smi is read by rocm-smi', async () => {
    const rocm = tool('rocm-smi', `cat ${process.cwd()}/lib/agent/recordings/mi300x-8.json`);
    expect(await machineSource({ nvidia: none, rocm }).inventory()).toMatchObject({
      tool: 'rocm-smi',
      driver: '6.7.0',
    });
  });
});

it.each([
  ['81559 MiB', 81_559],
  ['412.34 W', 412],
  ['16x', 16],
  ['N/A', null],
  ['[N/A]', null],
  ['ERR!', null],
  ['[Not Supported]', null],
  [undefined, null],
])('a driver’s %s is %s', (text, value) => expect(figure(text)).toBe(value));

it('a document that is cut off is none', () => {
  expect(parseXml('<a><b>1</b>')).toBeUndefined();
  expect(parseXml('<a><b x="1&amp;2">3</b></a>')?.children[0]).toMatchObject({
    attributes: { x: '1&2' },
    text: '3',
  });
});
