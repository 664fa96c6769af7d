'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Address, Client } from 'viem';
import { simulateContract } from 'viem/actions';
import { useConfig } from 'wagmi';
import { getConnection, writeContract } from 'wagmi/actions';

import type { ContractCall } from '@/lib/chain/call';
import { followTransaction, untilIncluded } from '@/lib/chain/follow-transaction';
import { hasMirrored } from '@/lib/chain/mirror-position';
import { decodeFailure, isRejection, type Failure } from '@/lib/chain/revert';
import {
  initialTransaction,
  transactionReducer,
  type TransactionState,
} from '@/lib/chain/transaction-machine';

import { useProgramme } from './use-programme';

export type TransactionStep = {
  /** What this transaction does, in a few words: "Approve 1’000 dCHF". */
  label: string;
  call: ContractCall;
  /** Whether it is needed at all, for example not when the allowance already suffices. */
  isDone?: (read: { client: Client; account: Address }) => Promise<boolean>;
};

/** What the person reads before the wallet asks. All texts are translated and formatted. */
export type TransactionReview = {
  /** One sentence: who gets or loses what. */
  sentence: string;
  changes?: { label: string; before: string; after: string }[];
  warnings?: string[];
  /** On the button that goes on to the wallet. */
  action?: string;
};

export type TransactionRequest = {
  review: TransactionReview;
  steps: [TransactionStep, ...TransactionStep[]];
};

export type Transaction = {
  state: TransactionState;
  request: TransactionRequest | undefined;
  /** Whether the dialog is open; the transaction lives on without it. */
  isOpen: boolean;
  /** Simulates and shows the review. `{ review, call }` for one transaction, `{ review, steps }` for several in order. */
  start: (request: TransactionRequest | { review: TransactionReview; call: ContractCall }) => void;
  /** Goes on to the wallet; the simulation runs again, because the state may have moved during the reading. */
  agree: () => void;
  retry: () => void;
  open: () => void;
  /** Closes the dialog. What is not with the wallet or the network yet is forgotten. */
  close: () => void;
  /** Forgets a transaction that has ended. */
  dismiss: () => void;
};

/**
 * The one way to write to the chain: simulate, review, wallet, submitted, confirmed, final, in the record. Show it with
 * `TransactionDialog` and, where it should stay visible, `TransactionStatus`.
 *
 * @example
 * const transaction = useTransaction();
 * transaction.start({ review: { sentence: t('haltSentence') }, call: halt(deployment, body, recordHash) });
 * return <TransactionDialog transaction={transaction} />;
 */
export function useTransaction({ onConfirmed }: { onConfirmed?: () => void } = {}): Transaction {
  const config = useConfig();
  const { deployment } = useProgramme();
  const queries = useQueryClient();
  const router = useRouter();
  const [state, dispatch] = useReducer(transactionReducer, initialTransaction);
  const [request, setRequest] = useState<TransactionRequest>();
  const [isOpen, setOpen] = useState(false);
  const running = useRef<AbortController>(undefined);
  const { chainId } = deployment;

  useEffect(() => () => running.current?.abort(), []);

  /** Ends what runs, and gives the new run its signal. */
  const begin = useCallback(() => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }, []);

  const wallet = useCallback(() => {
    const { address, chainId: walletChain } = getConnection(config);
    if (!address) throw blocked('wallet.notConnected');
    if (walletChain !== chainId) throw blocked('wallet.wrongChain');
    const client = config.getClient({ chainId });
    return { account: address, client };
  }, [config, chainId]);

  /** Tries the next transaction that is needed; resolves with its index, or undefined when none is or it would fail. */
  const check = useCallback(
    async (
      { steps }: TransactionRequest,
      from: number,
      signal: AbortSignal,
    ): Promise<number | undefined> => {
      try {
        const { account, client } = wallet();
        for (let index = from; index < steps.length; index++) {
          const step = steps[index];
          if (!step) break;
          const passOver = index < steps.length - 1 && (await step.isDone?.({ client, account }));
          if (signal.aborted) return undefined;
          if (passOver) {
            dispatch({ type: 'next' });
            continue;
          }
          await simulateContract(client, { ...callOf(step), account });
          if (signal.aborted) return undefined;
          dispatch({ type: 'simulated' });
          return index;
        }
      } catch (error) {
        if (!signal.aborted) dispatch({ type: 'failed', failure: failureOf(error) });
      }
      return undefined;
    },
    [wallet],
  );

  const send = useCallback(
    async (asked: TransactionRequest, index: number, signal: AbortSignal): Promise<void> => {
      const step = asked.steps[index];
      if (!step) return;
      dispatch({ type: 'agreed' });
      let hash: `0x${string}`;
      let reader: ReturnType<typeof wallet>;
      try {
        reader = wallet();
        await simulateContract(reader.client, { ...callOf(step), account: reader.account });
      } catch (error) {
        dispatch({ type: 'failed', failure: failureOf(error) });
        return;
      }
      try {
        hash = await writeContract(config, { ...callOf(step), account: reader.account, chainId });
      } catch (error) {
        dispatch(
          isRejection(error)
            ? { type: 'declined' }
            : { type: 'failed', failure: sendingFailure(error) },
        );
        return;
      }
      dispatch({ type: 'sent', hash });
      const watch = {
        hash,
        call: step.call,
        account: reader.account,
        interval: config.getClient().pollingInterval,
        signal,
      };

      if (index < asked.steps.length - 1) {
        const receipt = await untilIncluded(reader.client, { ...watch, onEvent: dispatch });
        if (receipt?.status !== 'success' || signal.aborted) return;
        dispatch({ type: 'next' });
        const next = await check(asked, index + 1, signal);
        if (next !== undefined) await send(asked, next, signal);
        return;
      }
      await followTransaction(reader.client, {
        ...watch,
        isRecorded: hasMirrored,
        onEvent: (event) => {
          dispatch(event);
          if (event.type === 'included') onConfirmed?.();
          if (event.type === 'recorded') {
            void queries.invalidateQueries();
            router.refresh();
          }
        },
      });
    },
    [check, config, chainId, onConfirmed, queries, router, wallet],
  );

  return {
    state,
    request,
    isOpen,
    start(asked) {
      const whole: TransactionRequest =
        'steps' in asked
          ? asked
          : { review: asked.review, steps: [{ label: asked.review.sentence, call: asked.call }] };
      setRequest(whole);
      setOpen(true);
      dispatch({ type: 'start', steps: whole.steps.length });
      void check(whole, 0, begin());
    },
    agree() {
      if (request) void send(request, state.step, begin());
    },
    retry() {
      if (!request) return;
      setOpen(true);
      dispatch({ type: 'retry' });
      void check(request, state.step, begin());
    },
    open: () => setOpen(true),
    close() {
      setOpen(false);
      if (state.phase !== 'simulating' && state.phase !== 'review') return;
      running.current?.abort();
      dispatch({ type: 'reset' });
    },
    dismiss() {
      setOpen(false);
      running.current?.abort();
      dispatch({ type: 'reset' });
    },
  };
}

function callOf({ call: { abi, address, functionName, args } }: TransactionStep) {
  return { abi, address, functionName, args };
}

class Blocked extends Error {
  constructor(readonly failure: Failure) {
    super(failure.key);
  }
}

function blocked(key: string): Blocked {
  return new Blocked({ kind: 'blocked', key, values: {} });
}

/** Once the wallet has the transaction, a network that breaks down no longer means that nothing was sent. */
function sendingFailure(error: unknown): Failure {
  const failure = decodeFailure(error);
  return failure.key === 'network.unreachable'
    ? { kind: 'unclear', key: 'wallet.unknown', values: {} }
    : failure;
}

function failureOf(error: unknown): Failure {
  return error instanceof Blocked ? error.failure : decodeFailure(error);
}
