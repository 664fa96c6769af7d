'use client';

import { createContext, use } from 'react';
import type { Address } from 'viem';

import type { Deployment } from '@/lib/chain/contracts';

export type Programme = {
  deployment: Deployment;
  /** The money of the reserve: how its amounts are written. Undefined while the chain cannot be asked. */
  settlement?: { symbol: string; decimals: number };
  /** Our people are invented and a wallet for them is offered. */
  demo: boolean;
  /** The wallet that signed in; undefined on the sign-in page. */
  sessionWallet?: Address;
};

export const ProgrammeContext = createContext<Programme | undefined>(undefined);

/** The programme that this page belongs to. Throws outside `Providers`. */
export function useProgramme(): Programme {
  const programme = use(ProgrammeContext);
  if (!programme) throw new Error('useProgramme needs Providers around it');
  return programme;
}

/** The same where a piece also works without a wallet, on a public page. */
export function useOptionalProgramme(): Programme | undefined {
  return use(ProgrammeContext);
}

/** Chain, addresses and first block of the programme's contracts, as the builders in `calls.ts` take it. */
export function useDeployment(): Deployment {
  return useProgramme().deployment;
}
