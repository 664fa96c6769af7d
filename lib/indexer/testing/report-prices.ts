import { submitReports } from '@/lib/features/oracle/calls';
import { signReports } from '@/lib/local/sign-reports';

import type { TestChain } from './chain';

/** All sources see `price` at the head's time: the reference that a peg or a mint needs. Goes into the pool like any act. */
export async function reportPrices(chain: TestChain, price: bigint): Promise<void> {
  const { client, deployment, offices, send } = chain;
  const { timestamp } = await client.getBlock();
  const reports = await signReports({ deployment, priceOf: () => price, observedAt: timestamp });
  const { functionName, args } = submitReports(deployment, reports);
  await send(offices.deployer, 'PriceOracle', functionName, [...args]);
}
