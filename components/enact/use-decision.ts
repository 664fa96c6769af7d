'use client';

import { unstable_rethrow } from 'next/navigation';
import { useCallback, useRef, useState, useTransition } from 'react';

import type { TransactionReview } from '@/components/web3/transaction-request';
import type { ErrorView, Result } from '@/lib/core/result';
import type { RecordedDecision } from '@/lib/enactment/steps';

import { useEnact, type Enact } from './use-enact';

export type Decision<Input> = Enact & {
  /** Records the decision, then goes on to the wallet. */
  submit: (input: Input) => void;
  pending: boolean;
  error: ErrorView | undefined;
  /** Recorded and not enacted yet: going on needs no second record. */
  recorded: RecordedDecision | undefined;
  resume: () => void;
};

/**
 * The two halves of every official act: the decision, recorded by a server action, and its call, signed by a wallet.
 * Whatever happens to the second half, the first is kept and can be carried on from here or from the list of open
 * decisions.
 */
export function useDecision<Input>({
  decide,
  review,
}: {
  decide: (input: Input) => Promise<Result<RecordedDecision>>;
  review: (decision: RecordedDecision) => TransactionReview;
}): Decision<Input> {
  const enact = useEnact();
  const [error, setError] = useState<ErrorView>();
  const [recorded, setRecorded] = useState<RecordedDecision>();
  const [pending, startTransition] = useTransition();
  const { carryOut } = enact;
  // Two clicks may both arrive before the button has been drawn as pending: the second would record once more.
  const busy = useRef(false);

  const submit = useCallback(
    (input: Input) => {
      if (busy.current) return;
      busy.current = true;
      // Outside the transition, which shows its changes only when it ends: the old error must not stand beside a recorded
      // decision while the wallet asks.
      setError(undefined);
      startTransition(async () => {
        const result = await decide(input).catch(unanswered);
        if (!result.ok) {
          busy.current = false;
          setError(result.error);
          return;
        }
        setRecorded(result.data);
        await carryOut(result.data, review(result.data));
      });
    },
    [decide, review, carryOut],
  );

  const resume = useCallback(() => {
    if (recorded) void carryOut(recorded, review(recorded));
  }, [recorded, review, carryOut]);

  return { ...enact, submit, pending, error, recorded, resume };
}

/** The request or its answer was lost on the way: the decision may stand, so nothing is claimed of it. */
function unanswered(error: unknown): Result<never> {
  unstable_rethrow(error);
  return {
    ok: false,
    error: { code: 'UNAVAILABLE', key: 'noAnswer', params: {}, fields: {} },
  };
}
