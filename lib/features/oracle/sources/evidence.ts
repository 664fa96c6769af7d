import { sha256, stringToBytes, type Hex } from 'viem';

import { canonical } from '@/lib/audit/canonical';

/** What was asked, what came, and how the price was read from it. Numbers are the texts that the list wrote. */
export type Evidence = {
  v: 1;
  source: string;
  url: string;
  status: number;
  /** SHA-256 of the answer's bytes, unpacked. */
  bodyHash: Hex;
  /** ISO 8601, whole seconds: the moment that the report names. */
  observedAt: string;
  fetchedAt: string;
  path: string;
  value: string;
  currency: string;
  unit: string;
  minorDigits: number;
  /** Null when the list is in the settlement currency. */
  conversion:
    | { kind: 'fixed'; rate: string; basis: string }
    | {
        kind: 'observed';
        rate: string;
        url: string;
        path: string;
        bodyHash: Hex;
        fetchedAt: string;
      }
    | null;
  /** Settlement-asset units for one H100-hour, and how many of them are one whole. */
  price: string;
  decimals: number;
};

/** The one text of the evidence (RFC 8785), and its SHA-256, which the report carries. */
export function sealEvidence(evidence: Evidence): { text: string; hash: Hex } {
  const text = canonical(evidence);
  return { text, hash: sha256(stringToBytes(text)) };
}
