import { sign } from 'node:crypto';

import type { Hex } from 'viem';

import type { Portal } from '../portal';
import {
  challengeBytes,
  challengeResponse,
  openRow,
  rootOf,
  rowTree,
  type ChallengeMessage,
  type ChallengeResponse,
} from '../protocol/challenge';
import { timesVector, vectorOf } from '../protocol/matrix';
import type { NodeState } from '../protocol/wire';
import type { Identity } from '../state-dir';
import { computeByHelper, computeOnCpu } from './compute';

export type AnswerOptions = {
  identity: Identity;
  portal: Pick<Portal, 'post'>;
  /** Command of the helper; undefined: the CPU. */
  matmul?: string | undefined;
  log: (message: string) => void;
};

/** Each is tried once: the second answer to one challenge would not be believed anyway. */
const tried = new Set<string>();

type Step = ChallengeMessage extends infer M
  ? M extends unknown
    ? Omit<M, 'signature' | 'node' | 'challenge'>
    : never
  : never;

/** Computes the benchmark that the portal's state names, if it names one. Beats go on meanwhile. */
export async function answerChallenge(options: AnswerOptions, state: NodeState): Promise<void> {
  const { challenge } = state;
  if (!challenge || tried.has(challenge.id)) return;
  tried.add(challenge.id);
  const { matmul, log } = options;
  try {
    const { seed, size } = await say(options, challenge.id, { step: 'start' });
    if (!seed || !size) throw new Error('the portal named no matrix');
    log(`Computing a benchmark of ${size} × ${size} ${matmul ? `with ${matmul}` : 'on the CPU'}.`);
    const computed = await (matmul
      ? computeByHelper(matmul, seed as Hex, size)
      : computeOnCpu(seed as Hex, size));
    const tree = rowTree(computed.product, size);
    const { milliseconds, device } = computed;
    const commit = { step: 'commit', root: rootOf(tree), milliseconds, device } as const;
    const { vectorSeed, rows } = await say(options, challenge.id, commit);
    if (!vectorSeed || !rows) throw new Error('the portal asked for nothing');
    const { verdict } = await say(options, challenge.id, {
      step: 'answer',
      product: [...timesVector(computed.product, vectorOf(vectorSeed as Hex, size), size)],
      rows: rows.map((index) => openRow(computed.product, tree, index)),
    });
    log(
      `Benchmark: ${verdict ?? 'no verdict'}, ${milliseconds} ms on the ${device.toUpperCase()}.`,
    );
  } catch (error) {
    log(`Benchmark not finished: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function say(
  { identity, portal }: AnswerOptions,
  challenge: string,
  step: Step,
): Promise<ChallengeResponse> {
  const message = { node: identity.account.address, challenge, ...step };
  const bytes = challengeBytes(message as Parameters<typeof challengeBytes>[0]);
  const signature = sign(null, bytes, identity.session).toString('base64url');
  const body = await portal.post('challenges', { ...message, signature });
  const parsed = challengeResponse.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Error(JSON.stringify((body as { error?: unknown }).error ?? 'no answer'));
}
