import 'server-only';

import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { decodeCall } from '@/lib/chain/decode-call';
import { figureReads, figuresOf, isChanged, type Figure } from '@/lib/chain/figures';
import { encodeCall, executeCall } from '@/lib/chain/operations';
import { decodeRevertData } from '@/lib/chain/revert';
import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { simulate } from '@/lib/chain/server/simulate';
import { AppError } from '@/lib/core/errors';

import { getOperation } from './queries';
import type { OperationDto, SimulationDto } from './schema';

/** What people ask first of any act, so that it stands there also when it stays as it is. */
const ALWAYS_SHOWN: ReadonlySet<string> = new Set([
  'liquidCoverageBps',
  'totalCoverageBps',
  'supply',
  'assets',
  'liabilities',
  'mintHalted',
  'redeemHalted',
]);

/** Simulations of this process that are under way or done, by block and operation; a page polls, and several may. */
const known = new Map<string, Promise<SimulationDto>>();
const MOST_KNOWN = 200;

/**
 * What a scheduled act would do on the state of the newest block, run by the account that may run it. One that must still
 * wait is tried as at its first moment. Officials and the regulator.
 *
 * @throws AppError WRONG_STATE for an act that ended, UNAVAILABLE when no node answers.
 */
export async function simulateOperation(
  actor: Actor | null,
  { operationId, nonce }: { operationId: string; nonce?: number | undefined },
): Promise<SimulationDto> {
  authorise(actor, 'audit.read-records');
  const operation = await getOperation(operationId, nonce);
  if (!operation.isOpen) throw new AppError('WRONG_STATE', { key: 'operationEnded' });
  const block = await serverClient()
    .getBlock()
    .catch((cause: unknown) => {
      throw new AppError('UNAVAILABLE', { cause });
    });
  const key = `${block.hash} ${operation.operationId} ${operation.nonce}`;
  const before = known.get(key);
  if (before) return before;
  const running = run(operation, { number: block.number, time: block.timestamp });
  known.set(key, running);
  running.catch(() => known.delete(key));
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value ?? key);
  return running;
}

async function run(
  operation: OperationDto,
  block: { number: bigint; time: bigint },
): Promise<SimulationDto> {
  const contracts = deployment();
  const call = { target: operation.target, data: operation.data };
  const reads = figureReads(contracts, decodeCall(contracts, call));
  const act = encodeCall(executeCall(contracts, call));
  const readyAt = BigInt(Math.ceil(operation.readyAt.getTime() / 1_000));
  // A block's time must pass that of the one before.
  const time = readyAt > block.time ? readyAt : block.time + 1n;
  const {
    before,
    after,
    act: outcome,
    method,
  } = await simulate({
    client: serverClient(),
    blockNumber: block.number,
    time,
    from: operation.caller,
    act: { to: act.target, data: act.data },
    reads: reads.map(({ target, data }) => ({ to: target, data })),
  });
  const figures = figuresOf(reads, before, after);
  return {
    block: { number: block.number.toString(), time: isoOf(block.time) },
    at: isoOf(time),
    isAhead: readyAt > block.time,
    refusal: outcome.success ? undefined : decodeRevertData(outcome.data),
    changed: figures.filter(isChanged),
    standing: figures.filter((figure) => isLookedAt(figure) && !isChanged(figure)),
    method,
  };
}

function isLookedAt({ contract, functionName, path }: Figure): boolean {
  return contract === 'Reserve' && functionName === 'snapshot' && ALWAYS_SHOWN.has(path);
}

function isoOf(seconds: bigint): string {
  return new Date(Number(seconds) * 1_000).toISOString();
}
