import { toHex } from 'viem';

import { demoAccount } from '../demo-accounts';
import { DEMO_REPORTERS, type DemoReporter } from '../demo-reporters';
import { demoSigner } from '../demo-signer';

/** How each list is to be read, in the words of lib/features/oracle/sources/config.ts. */
const READ: Record<DemoReporter['source'], object> = {
  'alpine-gpu-index': {
    title: 'Alpine GPU index (demo)',
    currency: 'CHF',
    currencyPath: '$.currency',
    pricePath: "$.index[?@.gpu=='H100-SXM5-80'].price",
    observedAtPath: '$.as_of',
    unit: 'H100-hour',
  },
  'lake-spot-list': {
    title: 'Lake spot list (demo)',
    currency: 'CHF',
    pricePath: "$.offers[?@.node=='8xH100-SXM5-80'].rappen_per_node_hour",
    observedAtPath: '$.updated',
    unit: '8xH100-hour',
    minorDigits: 2,
  },
  'rhine-exchange': {
    title: 'Rhine exchange (demo)',
    currency: 'CHF',
    pricePath: "$.markets['H100/CHF'].last",
    unit: 'H100-second',
  },
};

export type DemoPrices = {
  GRIDHALL_PRICE_LISTS_PORT: string;
  GRIDHALL_PRICE_SOURCES: string;
  GRIDHALL_REPORTER_KEYS: string;
  GRIDHALL_PRICE_INTERVAL: string;
};

/** The demonstration's sources of the reference price: lists on this machine, and the public keys of its reporters. */
export function demoPrices(port: number): DemoPrices {
  const sources = DEMO_REPORTERS.map(({ source }) => ({
    id: source,
    ...READ[source],
    url: `http://127.0.0.1:${port}/${source}.json`,
    invented: true,
    timeoutMs: 3_000,
    minPrice: '0.50',
    maxPrice: '20',
  }));
  return {
    GRIDHALL_PRICE_LISTS_PORT: String(port),
    GRIDHALL_PRICE_SOURCES: JSON.stringify({
      settlement: { symbol: 'dCHF', currency: 'CHF' },
      sources,
    }),
    GRIDHALL_REPORTER_KEYS: DEMO_REPORTERS.map(
      ({ source, account }) => `${source}:${keyOf(account)}`,
    ).join(','),
    GRIDHALL_PRICE_INTERVAL: '20',
  };
}

function keyOf(account: string): string {
  const { privateKey } = demoSigner(demoAccount(account)).getHdKey();
  if (!privateKey) throw new Error(`The account ${account} has no key.`);
  return toHex(privateKey);
}
