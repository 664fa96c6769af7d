'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';

import type { ErrorView, Result } from '@/lib/core/result';

/** An act without a transaction: pending, its error, and the page's data anew when it is done. */
export function useAct<Input>(act: (input: Input) => Promise<Result<unknown>>) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [error, setError] = useState<ErrorView>();
  const [done, setDone] = useState(false);
  const run = (input: Input) =>
    start(async () => {
      const result = await act(input);
      setError(result.ok ? undefined : result.error);
      setDone(result.ok);
      if (result.ok) router.refresh();
    });
  return { run, pending, error, done };
}
