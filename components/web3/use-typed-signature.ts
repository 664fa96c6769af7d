'use client';

import { useCallback, useState } from 'react';
import type { Hex, TypedDataDefinition } from 'viem';
import { useConfig } from 'wagmi';
import { getConnection, signTypedData } from 'wagmi/actions';

import { decodeFailure, isRejection, type Failure } from '@/lib/chain/revert';

import { useProgramme } from './use-programme';

export type TypedSignature =
  | { phase: 'idle' | 'in-wallet' | 'rejected'; failure?: undefined }
  | { phase: 'signed'; signature: Hex; failure?: undefined }
  | { phase: 'failed'; failure: Failure };

/**
 * Signs EIP-712 data with the connected wallet, for example a certifier's inventory. Nothing is sent and nothing is
 * spent; what the signature is good for is decided by the contract that reads it.
 *
 * @example
 * const { state, sign } = useTypedSignature();
 * const signature = await sign(certificationTypedData(deployment, certification));
 * if (signature) transaction.start({ review, call: certify(deployment, body, recordHash, [{ signer, signature }]) });
 */
export function useTypedSignature(): {
  state: TypedSignature;
  sign: (data: TypedDataDefinition) => Promise<Hex | undefined>;
  reset: () => void;
} {
  const config = useConfig();
  const { chainId } = useProgramme().deployment;
  const [state, setState] = useState<TypedSignature>({ phase: 'idle' });

  const sign = useCallback(
    async (data: TypedDataDefinition) => {
      const fail = (failure: Failure) => setState({ phase: 'failed', failure });
      const { address, chainId: walletChain } = getConnection(config);
      if (!address) fail({ kind: 'blocked', key: 'wallet.notConnected', values: {} });
      else if (walletChain !== chainId)
        fail({ kind: 'blocked', key: 'wallet.wrongChain', values: {} });
      else {
        setState({ phase: 'in-wallet' });
        try {
          const signature = await signTypedData(config, { ...data, account: address });
          setState({ phase: 'signed', signature });
          return signature;
        } catch (error) {
          if (isRejection(error)) setState({ phase: 'rejected' });
          else fail(signingFailure(error));
        }
      }
      return undefined;
    },
    [config, chainId],
  );

  return { state, sign, reset: useCallback(() => setState({ phase: 'idle' }), []) };
}

/** A signature is not a transaction: where the wallet says nothing we know, nothing can have been sent all the same. */
function signingFailure(error: unknown): Failure {
  const failure = decodeFailure(error);
  return failure.kind === 'unclear'
    ? { ...failure, kind: 'blocked', key: 'wallet.signingFailed' }
    : failure;
}
