'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useConfig } from 'wagmi';

import type { ContractCall } from '@/lib/chain/call';
import { hasMirrored } from '@/lib/chain/mirror-position';
import { sentStore } from '@/lib/chain/sent-store';
import {
  TRANSITIONS,
  initialTransaction,
  transactionReducer,
  type TransactionEvent,
  type TransactionState,
} from '@/lib/chain/transaction-machine';

import { begin, sendFrom, tryNext, type Run } from './run-transaction';
import type { TransactionRequest, TransactionReview } from './transaction-request';
import { useProgramme } from './use-programme';

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
  const [state, setState] = useState<TransactionState>(initialTransaction);
  const [request, setRequest] = useState<TransactionRequest>();
  const [isOpen, setOpen] = useState(false);
  const [news, countNews] = useState(0);
  const running = useRef<AbortController>(undefined);
  const { chainId } = deployment;

  // What is true now, also between two drawings: of two clicks in one moment the second must find the phase moved on.
  const now = useRef<TransactionState>(initialTransaction);
  const tell = useCallback((event: TransactionEvent) => {
    now.current = transactionReducer(now.current, event);
    setState(now.current);
  }, []);
  const may = useCallback(
    (event: TransactionEvent['type']) => TRANSITIONS[now.current.phase][event] !== undefined,
    [],
  );

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
  const newRun = useCallback((): Run => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const onEvent = (event: TransactionEvent) => {
      tell(event);
      if (event.type !== 'recorded' && event.type !== 'finalized') return;
      stale.current = true;
      countNews((count) => count + 1);
    };
    return { config, chainId, onEvent, isRecorded: hasMirrored, sent: sentStore, signal };
  }, [config, chainId, tell]);

  const start = useCallback<Transaction['start']>(
    (asked) => {
      setOpen(true);
      // One at a time: what the wallet or the network holds is shown instead.
      if (!may('start')) return;
      const whole: TransactionRequest =
        'steps' in asked
          ? asked
          : { review: asked.review, steps: [{ label: asked.review.sentence, call: asked.call }] };
      setRequest(whole);
      tell({ type: 'start', steps: whole.steps.length });
      void begin(newRun(), whole);
    },
    [may, newRun, tell],
  );

  const agree = useCallback(() => {
    if (request && may('agreed')) void sendFrom(newRun(), request, now.current.step);
  }, [may, newRun, request]);

  const retry = useCallback(() => {
    if (!request || !may('retry')) return;
    setOpen(true);
    tell({ type: 'retry' });
    void tryNext(newRun(), request, now.current.step);
  }, [may, newRun, request, tell]);

  const open = useCallback(() => setOpen(true), []);

  const forget = useCallback(() => {
    if (!may('reset')) return;
    running.current?.abort();
    tell({ type: 'reset' });
  }, [may, tell]);

  const close = useCallback(() => {
    setOpen(false);
    const { phase } = now.current;
    if (phase === 'simulating' || phase === 'review') forget();
  }, [forget]);

  const dismiss = useCallback(() => {
    setOpen(false);
    forget();
  }, [forget]);

  return useMemo(
    () => ({ state, request, isOpen, start, agree, retry, open, close, dismiss }),
    [state, request, isOpen, start, agree, retry, open, close, dismiss],
  );
}
