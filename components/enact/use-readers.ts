'use client';

import { useCallback, useState } from 'react';
import { useConfig } from 'wagmi';
import { getConnection } from 'wagmi/actions';

import { useProgramme } from '@/components/web3/use-programme';
import { useTypedSignature } from '@/components/web3/use-typed-signature';
import type { ErrorView, Result } from '@/lib/core/result';
import type { RecordedDecision } from '@/lib/enactment/steps';
import { addSignature, readersOf } from '@/lib/features/certification/actions';
import { readersNeeded } from '@/lib/features/certification/rules';
import type { Reader } from '@/lib/features/providers/schema';
import { certificationOf, certificationTypedData } from '@/lib/features/providers/calls';

export type Signing =
  | ReturnType<typeof useTypedSignature>['state']
  /** The wallet signed and the signature is kept; another certifier reads now. */
  | { phase: 'waits'; failure?: undefined }
  /** The portal did not keep the signature. */
  | { phase: 'refused'; failure: ErrorView };

/**
 * Collects the signatures that the registry asks for under a certification: those that are kept already, and the connected
 * wallet's when it is a reader that has not signed. Undefined while another reader's is missing, or when the wallet declined.
 */
export function useReaders(): {
  state: Signing;
  collect: (decision: RecordedDecision<'provider.certified'>) => Promise<Reader[] | undefined>;
} {
  const config = useConfig();
  const { deployment } = useProgramme();
  const { state, sign } = useTypedSignature();
  const [outcome, setOutcome] = useState<Extract<Signing, { phase: 'waits' | 'refused' }>>();

  const collect = useCallback(
    async ({ body, recordHash }: RecordedDecision<'provider.certified'>) => {
      setOutcome(undefined);
      const needed = readersNeeded(body.tier);
      const accept = (result: Result<Reader[]>) => {
        if (!result.ok) setOutcome({ phase: 'refused', failure: result.error });
        return result.ok ? result.data : undefined;
      };
      const known = accept(await readersOf({ recordHash }));
      if (!known) return undefined;
      const { address } = getConnection(config);
      if (known.length >= needed) return known;
      if (known.some(({ signer }) => signer === address)) {
        setOutcome({ phase: 'waits' });
        return undefined;
      }
      const document = certificationTypedData(deployment, certificationOf(body, recordHash));
      const signature = await sign(document);
      if (!signature) return undefined;
      const kept = accept(await addSignature({ recordHash, signature }));
      if (kept && kept.length < needed) setOutcome({ phase: 'waits' });
      return kept && kept.length >= needed ? kept : undefined;
    },
    [config, deployment, sign],
  );

  return { state: outcome ?? state, collect };
}
