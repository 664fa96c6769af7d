import 'server-only';

import { erc20Abi } from 'viem';

import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { env } from '@/lib/env';

import type { LetterOffice } from './read-letter-data';
import type { LetterData } from './schema';

/** Who writes the letters of this deployment. */
export function officeFromEnv(): LetterOffice {
  const { GRIDHALL_CITY, NEXTAUTH_URL, GRIDHALL_OBJECTION_DAYS, GRIDHALL_OBJECTION_TO } = env();
  return {
    city: GRIDHALL_CITY,
    portalUrl: NEXTAUTH_URL,
    objection: { days: GRIDHALL_OBJECTION_DAYS, to: GRIDHALL_OBJECTION_TO },
  };
}

let known: LetterData['money'] | undefined;

/** Symbol and decimals of the settlement asset never change: asked once. */
export async function moneyFromChain(): Promise<LetterData['money']> {
  if (known) return known;
  const asset = { address: deployment().addresses.SettlementAsset, abi: erc20Abi } as const;
  const [symbol, decimals] = await Promise.all([
    serverClient().readContract({ ...asset, functionName: 'symbol' }),
    serverClient().readContract({ ...asset, functionName: 'decimals' }),
  ]);
  known = { symbol, decimals };
  return known;
}
