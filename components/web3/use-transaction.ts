'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Address, Client } from 'viem';
import { useConfig } from 'wagmi';

import type { ContractCall } from '@/lib/chain/call';
import { hasMirrored } from '@/lib/chain/mirror-position';
import {
  TRANSITIONS,
  initialTransaction,
  transactionReducer,
  type TransactionEvent,
  type TransactionState,
} from '@/lib/chain/transaction-machine';

import { sendFrom, tryNext, type Run } from './run-transaction';
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
export function useTransaction(): Transaction {
  const config = useConfig();
  const { deployment } = useProgramme();
  const queries = useQueryClient();
  const router = useRouter();
  const [state, dispatch] = useReducer(transactionReducer, initialTransaction);
  const [request, setRequest] = useState<TransactionRequest>();
  const [isOpen, setOpen] = useState(false);
  const [news, countNews] = useState(0);
  const running = useRef<AbortController>(undefined);
  const { chainId } = deployment;

  useEffect(() => () => running.current?.abort(), []);

  // The page behind an open dialog is left as it is: what starts the transaction may be gone once the page knows of it,
  // and the dialog with it.
  const stale = useRef(false);
  useEffect(() => {
    if (isOpen || !stale.current) return;
    stale.current = false;
    void queries.invalidateQueries();
    router.refresh();
  }, [isOpen, news, queries, router]);

  /** Ends what runs, and begins anew. */
  const begin = useCallback((): Run => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const onEvent = (event: TransactionEvent) => {
      dispatch(event);
      if (event.type !== 'recorded' && event.type !== 'finalized') return;
      stale.current = true;
      countNews((count) => count + 1);
    };
    return { config, chainId, onEvent, isRecorded: hasMirrored, signal };
  }, [config, chainId]);

  const { phase, step } = state;
  const start = useCallback<Transaction['start']>(
    (asked) => {
      setOpen(true);
      // One at a time: what the wallet or the network holds is shown instead.
      if (!TRANSITIONS[phase].start) return;
      const whole: TransactionRequest =
        'steps' in asked
          ? asked
          : { review: asked.review, steps: [{ label: asked.review.sentence, call: asked.call }] };
      setRequest(whole);
      dispatch({ type: 'start', steps: whole.steps.length });
      void tryNext(begin(), whole, 0);
    },
    [begin, phase],
  );

  const agree = useCallback(() => {
    if (request) void sendFrom(begin(), request, step);
  }, [begin, request, step]);

  const retry = useCallback(() => {
    if (!request) return;
    setOpen(true);
    dispatch({ type: 'retry' });
    void tryNext(begin(), request, step);
  }, [begin, request, step]);

  const open = useCallback(() => setOpen(true), []);

  const forget = useCallback(() => {
    if (!TRANSITIONS[phase].reset) return;
    running.current?.abort();
    dispatch({ type: 'reset' });
  }, [phase]);

  const close = useCallback(() => {
    setOpen(false);
    if (phase === 'simulating' || phase === 'review') forget();
  }, [forget, phase]);

  const dismiss = useCallback(() => {
    setOpen(false);
    forget();
  }, [forget]);

  return useMemo(
    () => ({ state, request, isOpen, start, agree, retry, open, close, dismiss }),
    [state, request, isOpen, start, agree, retry, open, close, dismiss],
  );
}
