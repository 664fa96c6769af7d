import { keccak256, toHex, type LocalAccount } from 'viem';

import type { Deployment } from '@/lib/chain/contracts';
import { reportTypedData, type Report, type SignedReport } from '@/lib/features/oracle/report';

import { demoAccount } from './demo-accounts';
import { DEMO_REPORTERS, type DemoReporter } from './demo-reporters';
import { demoSigner } from './demo-signer';

export type SignReportsOptions = {
  deployment: Pick<Deployment, 'chainId' | 'addresses'>;
  /** Settlement-asset units for an H100-hour, as each list asks them. */
  priceOf: (reporter: DemoReporter) => bigint;
  /** Unix second. */
  observedAt: bigint;
};

const signers = new Map<string, LocalAccount>();

/** What the demonstration's three reporters saw at one moment, signed by each. */
export function signReports({
  deployment,
  priceOf,
  observedAt,
}: SignReportsOptions): Promise<SignedReport[]> {
  return Promise.all(
    DEMO_REPORTERS.map(async (reporter): Promise<SignedReport> => {
      const { source, account } = reporter;
      const price = priceOf(reporter);
      // The lists are invented: the evidence is what they would have said.
      const evidenceHash = keccak256(toHex(`${source} ${observedAt} ${price}`));
      const report: Report = { source, price, observedAt, evidenceHash };
      const signature = await signerOf(account).signTypedData(reportTypedData(deployment, report));
      return { ...report, signature };
    }),
  );
}

function signerOf(key: string): LocalAccount {
  const known = signers.get(key) ?? demoSigner(demoAccount(key));
  signers.set(key, known);
  return known;
}
