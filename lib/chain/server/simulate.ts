import 'server-only';

import { numberToHex, type Address, type Hex, type PublicClient } from 'viem';

import { decodeProbe, encodeProbe, STATE_PROBE, type ProbeCall } from './state-probe';

export type Simulation = {
  /** Answers before and after the act; undefined where the contract refused to answer. */
  before: (Hex | undefined)[];
  after: (Hex | undefined)[];
  act: { success: boolean; data: Hex };
  /** How the node was asked. */
  method: 'simulate' | 'override';
};

export type SimulationOptions = {
  client: PublicClient;
  /** The state to begin with. */
  blockNumber: bigint;
  /** Seconds; what the contracts take for now. */
  time: bigint;
  from: Address;
  act: ProbeCall;
  /** Asked before and after the act. */
  reads: readonly ProbeCall[];
};

/** Gas that one question may take: plenty for a view, and little enough that many fit a block. */
const READ_GAS = numberToHex(3_000_000);
const ACT_GAS = numberToHex(15_000_000);

/**
 * Makes a call on the state of a block, at a time to come, as the account that will make it, and asks the same questions
 * before and after it. Nothing is sent.
 *
 * `eth_simulateV1` where the node knows it; else one `eth_call` that puts a small program in the place of the account's code,
 * which every node with state overrides can do. Both run the very bytes that were scheduled.
 */
export async function simulate(options: SimulationOptions): Promise<Simulation> {
  try {
    return await bySimulate(options);
  } catch (error) {
    if (!isUnknownMethod(error)) throw error;
    return byOverride(options);
  }
}

type SimulatedCall = { status: Hex; returnData: Hex };

export async function bySimulate(options: SimulationOptions): Promise<Simulation> {
  const { client, blockNumber, time, from, act, reads } = options;
  const asked = reads.map((read) => ({ from, ...read, gas: READ_GAS }));
  const calls = [...asked, { from, ...act, gas: ACT_GAS }, ...asked];
  const [block] = await request<{ calls: SimulatedCall[] }[]>(client, 'eth_simulateV1', [
    {
      blockStateCalls: [{ blockOverrides: { time: numberToHex(time) }, calls }],
      validation: false,
    },
    numberToHex(blockNumber),
  ]);
  const results = (block?.calls ?? []).map(({ status, returnData }) => ({
    success: status === '0x1',
    data: returnData,
  }));
  return { ...split(results, reads.length), method: 'simulate' };
}

export async function byOverride(options: SimulationOptions): Promise<Simulation> {
  const { client, blockNumber, time, from, act, reads } = options;
  const calls = [...reads, act, ...reads];
  const output = await request<Hex>(client, 'eth_call', [
    { from, to: from, data: encodeProbe(calls) },
    numberToHex(blockNumber),
    { [from]: { code: STATE_PROBE } },
    { time: numberToHex(time) },
  ]);
  return { ...split(decodeProbe(output, calls.length), reads.length), method: 'override' };
}

type Result = { success: boolean; data: Hex };

function split(results: readonly Result[], reads: number): Omit<Simulation, 'method'> {
  const act = results[reads];
  if (!act || results.length !== reads * 2 + 1)
    throw new RangeError(`the node answered ${results.length} of ${reads * 2 + 1} calls`);
  const answer = ({ success, data }: Result) => (success ? data : undefined);
  return {
    before: results.slice(0, reads).map(answer),
    act,
    after: results.slice(reads + 1).map(answer),
  };
}

/** viem does not type these requests the way the nodes take them. */
async function request<T>(client: PublicClient, method: string, params: unknown[]): Promise<T> {
  return client.request({ method, params } as never) as Promise<T>;
}

function isUnknownMethod(error: unknown): boolean {
  for (let cause = error; typeof cause === 'object' && cause !== null;) {
    const { code, message, cause: next } = cause as Record<string, unknown>;
    if (code === -32601 || code === -32004) return true;
    if (typeof message === 'string' && /method not (found|supported)|does not exist/i.test(message))
      return true;
    cause = next;
  }
  return false;
}
