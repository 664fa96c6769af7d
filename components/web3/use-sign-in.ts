'use client';

import { signIn as sendToServer } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { createSiweMessage } from 'viem/siwe';
import { useConfig, type Connector } from 'wagmi';
import { connect, disconnect, getConnection, signMessage, switchChain } from 'wagmi/actions';
import { safe } from 'wagmi/connectors';

import { decodeFailure, isRejection } from '@/lib/chain/revert';

import { useErrorSentence } from './use-error-sentence';
import { useProgramme } from './use-programme';

export type SignInState =
  | { phase: 'idle' | 'connecting' | 'signing' | 'checking' | 'entering' | 'rejected' }
  | { phase: 'failed'; sentence: string };

/** Minutes that a sign-in message may be used; the server accepts at most ten, which the owners of a Safe need. */
const LIFE_MINUTES = { person: 5, safe: 10 };

/**
 * Connects a wallet, has it sign one sentence (EIP-4361), and opens a session. Then the browser loads `next`, or the page
 * that fits the person: a whole load on purpose, because the desks run under a stricter content security policy.
 */
export function useSignIn({ next, city }: { next?: string; city: string }) {
  const t = useTranslations('account.signIn');
  const config = useConfig();
  const { chainId } = useProgramme().deployment;
  const sentenceOf = useErrorSentence();
  const [state, setState] = useState<SignInState>({ phase: 'idle' });

  const signIn = useCallback(
    async (connector: Connector, destination: string | undefined = next): Promise<void> => {
      try {
        setState({ phase: 'connecting' });
        const isSafe = connector.type === safe.type;
        const address = await connectTo(config, connector, chainId);
        const nonce = await fetchNonce();
        setState({ phase: 'signing' });
        const now = Date.now();
        const message = createSiweMessage({
          address,
          chainId,
          domain: window.location.host,
          uri: window.location.origin,
          version: '1',
          nonce,
          statement: ascii(t('statement', { city })),
          issuedAt: new Date(now),
          expirationTime: new Date(now + LIFE_MINUTES[isSafe ? 'safe' : 'person'] * 60_000),
        });
        const signature = await signMessage(config, { message, account: address, connector });
        // Its owners would have to send a transaction first, and by then the message is out of date.
        if (isSafe && signature === '0x') throw new Refused('signIn.signedOnChain');
        setState({ phase: 'checking' });
        const answer = await sendToServer('siwe', { message, signature, redirect: false });
        if (!answer?.ok || answer.error) throw new Refused(answer?.error ?? 'INTERNAL');
        if (keptNoCookie(answer.url)) throw new Refused('signIn.noCookies');
        setState({ phase: 'entering' });
        window.location.assign(
          `/sign-in${destination ? `?next=${encodeURIComponent(destination)}` : ''}`,
        );
      } catch (error) {
        if (isRejection(error)) setState({ phase: 'rejected' });
        else setState({ phase: 'failed', sentence: sentenceOf(tellingOf(error)) });
      }
    },
    [chainId, city, config, next, sentenceOf, t],
  );

  return { state, signIn, reset: useCallback(() => setState({ phase: 'idle' }), []) };
}

async function connectTo(
  config: ReturnType<typeof useConfig>,
  connector: Connector,
  chainId: number,
) {
  const current = getConnection(config);
  // Another wallet, or another person of the demo wallet: begin anew, so that the address is the one asked for.
  if (current.connector && current.connector.uid !== connector.uid) await disconnect(config);
  if (getConnection(config).connector?.uid !== connector.uid)
    await connect(config, { connector, chainId });
  if ((await connector.getChainId()) !== chainId) await switchChain(config, { chainId, connector });
  const [address] = await connector.getAccounts();
  if (!address) throw new Refused('wallet.notConnected');
  return address;
}

async function fetchNonce(): Promise<string> {
  const response = await fetch('/api/auth/siwe-nonce', { method: 'POST' }).catch(() => undefined);
  if (!response) throw new Refused('signIn.unreachable');
  const body = (await response.json()) as {
    nonce?: string;
    error?: { key: string; params: Record<string, string> };
  };
  if (!body.nonce) throw new Refused(body.error?.key ?? 'INTERNAL', body.error?.params);
  return body.nonce;
}

/** next-auth leads back to itself when the cookie of its own token was not sent along. */
function keptNoCookie(url: string | null): boolean {
  return url !== null && URL.canParse(url) && new URL(url).searchParams.get('csrf') === 'true';
}

class Refused extends Error {
  constructor(
    readonly key: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(key);
  }
}

/** The server's own word for it, or what the wallet said. */
function tellingOf(error: unknown): Parameters<ReturnType<typeof useErrorSentence>>[0] {
  if (error instanceof Refused) {
    const [key = 'INTERNAL', traceId = ''] = error.key.split(':');
    return { key, params: { site: window.location.host, minutes: 10, traceId, ...error.params } };
  }
  if (error instanceof TypeError) return { key: 'signIn.unreachable', params: {} };
  const failure = decodeFailure(error);
  return failure.kind === 'unclear' ? { key: 'wallet.signingFailed', params: {} } : failure;
}

/** EIP-4361 allows ASCII without line breaks in the statement: Zürich becomes Zurich. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[^\x20-\x7e]/g, '?');
}
