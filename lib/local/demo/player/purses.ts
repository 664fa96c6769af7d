import { contractCall } from '@/lib/chain/call';
import { DEMO_ACCOUNTS, type DemoRole } from '@/lib/local/demo-accounts';

import { francs } from '../story/amounts';
import type { Stage } from './stage';

/** Demonstration francs that each account starts with: enough for its part, and for a visitor who takes it over. */
const PURSES: Partial<Record<DemoRole, bigint>> = {
  treasurer: francs('20000000'),
  provider: francs('1000000'),
  sme: francs('500000'),
  'visitor-provider': francs('1000000'),
  'visitor-sme': francs('500000'),
};

/** The deployer owns the demonstration's settlement asset and hands out what the story needs. */
export async function fillPurses(stage: Stage, now: Date): Promise<void> {
  for (const { role, address } of DEMO_ACCOUNTS) {
    const amount = PURSES[role];
    if (amount === undefined) continue;
    await stage.send(
      'deployer',
      contractCall(stage.deployment, 'SettlementAsset', 'mint', [address, amount]),
      now,
    );
  }
}
