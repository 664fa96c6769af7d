import 'server-only';

import { getAddress, verifyMessage, type Address, type Client, type Hex } from 'viem';
import { verifyMessage as verifyOnChain } from 'viem/actions';
import { parseSiweMessage, validateSiweMessage } from 'viem/siwe';

import { AppError } from '@/lib/core/errors';

import { NONCE_MINUTES } from './nonce';

/** What a message must name: the portal's own origin, as NEXTAUTH_URL gives it, and its chain. */
export type SiweExpectation = { origin: string; chainId: number; now: Date };

export type SiweClaim = { address: Address; nonce: string };

/** Clocks differ: a message may be dated this far ahead. */
const CLOCK_SKEW_MS = 60_000;

/**
 * Reads an EIP-4361 message and checks everything that needs neither the signature nor the database: domain, URI, chain,
 * version, and a life of at most ten minutes that has begun and not ended.
 *
 * @throws AppError BAD_INPUT; the key says which sentence the person reads.
 */
export function readSiweMessage(
  text: string,
  { origin, chainId, now }: SiweExpectation,
): SiweClaim {
  const message = parseSiweMessage(text);
  const { address, nonce, domain, uri, issuedAt, expirationTime } = message;
  if (
    !address ||
    !nonce ||
    !domain ||
    !uri ||
    !issuedAt ||
    !expirationTime ||
    message.version !== '1'
  )
    throw refuse('signIn.malformed', 'the message lacks a field');

  if (!sameAuthority(domain, new URL(origin).host) || !sameOrigin(uri, origin))
    throw refuse('signIn.wrongSite', `domain ${domain}, uri ${uri}`, {
      site: new URL(origin).host,
    });
  if (message.chainId !== chainId) throw refuse('signIn.wrongChain', `chain ${message.chainId}`);

  const life = expirationTime.getTime() - issuedAt.getTime();
  const ahead = issuedAt.getTime() - now.getTime();
  // Written so that an invalid date, which compares as false with everything, is refused.
  const timely = life > 0 && life <= NONCE_MINUTES * 60_000 && ahead <= CLOCK_SKEW_MS;
  if (!timely || !validateSiweMessage({ message, time: now }))
    throw refuse('signIn.expired', 'not in its time');

  return { address: getAddress(address), nonce };
}

/**
 * Whether `address` signed `message`: an account with a key (recovered here, without the chain) or a contract wallet
 * (ERC-1271, ERC-6492; asks the chain).
 */
export async function isSignedBy(
  client: Client,
  { address, message, signature }: { address: Address; message: string; signature: Hex },
): Promise<boolean> {
  if (await verifyMessage({ address, message, signature }).catch(() => false)) return true;
  try {
    return await verifyOnChain(client, { address, message, signature });
  } catch (cause) {
    throw new AppError('UNAVAILABLE', {
      key: 'signIn.chainUnavailable',
      message: 'contract signature',
      cause,
    });
  }
}

/** A laptop's names for itself are one site; every other authority must match to the letter. */
function sameAuthority(given: string, expected: string): boolean {
  if (given === expected) return true;
  const [a, b] = [loopback.exec(given), loopback.exec(expected)];
  return a !== null && b !== null && a[2] === b[2];
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

function sameOrigin(uri: string, origin: string): boolean {
  if (!URL.canParse(uri)) return false;
  const [given, expected] = [new URL(uri), new URL(origin)];
  return given.protocol === expected.protocol && sameAuthority(given.host, expected.host);
}

function refuse(key: string, message: string, params: Record<string, string> = {}): AppError {
  return new AppError('BAD_INPUT', { key, message: `sign-in refused: ${message}`, params });
}
