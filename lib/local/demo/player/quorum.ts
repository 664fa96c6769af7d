import { safeTypedData } from '@/lib/chain/safe-transaction';
import { withdrawable } from '@/lib/core/reserve-math';
import { callBySafe } from '@/lib/enactment/by-safe';
import { settlementAsset } from '@/lib/features/framework/queries';
import { addSignature } from '@/lib/features/quorum/commands/add-signature';
import { proposeSafeWithdrawal } from '@/lib/features/quorum/commands/propose-withdrawal';
import { getProposal, headBlock, listSafes, ownSafe } from '@/lib/features/quorum/queries';
import { reserveNow } from '@/lib/features/reserve/queries';
import { demoAccount } from '@/lib/local/demo-accounts';
import { demoSigner } from '@/lib/local/demo-signer';

import { francs } from '../story/amounts';
import type { Stage } from './stage';

const WANTED = francs('1200');
const REASON =
  'Interest of the second half-year, which the council wants back in the budget before the books close. It stands above the healthy line since the autumn.';

/** Proposed in the morning and signed by the one who proposed it; the second signature is left to whoever looks at it. */
const AGO = { proposed: 100 * 60_000, signed: 95 * 60_000 };

/** The treasury board's last act of the history: a withdrawal on which one of the two signatures is missing. */
export async function playQuorum(stage: Stage, now: Date): Promise<void> {
  const proposer = 'deputy-treasurer';
  const actor = await stage.actor(proposer, now);
  const [board] = await listSafes(actor);
  if (!board) throw new Error('The deputy treasurer owns no Safe that holds a role.');
  const [safe, asset, reserve, sinceBlock] = await Promise.all([
    ownSafe(actor, board.address, 'quorum.propose'),
    settlementAsset(),
    reserveNow(),
    headBlock(),
  ]);
  const { chainId } = stage.deployment;
  const limit = withdrawable(reserve.assets, reserve.liabilities, reserve.healthyBps);
  const { safeTxHash } = await proposeSafeWithdrawal(stage.db, {
    ...{ actor, chainId, safe, sinceBlock, withdrawable: limit, reason: REASON },
    now: new Date(now.getTime() - AGO.proposed),
    amount: limit < WANTED ? limit : WANTED,
    asset: asset.address,
    to: demoAccount('treasurer').address,
    schedule: (body, recordHash) =>
      callBySafe(stage.deployment, { kind: 'reserve.withdrawal-proposed', recordHash, body }),
  });
  const { proposal } = await getProposal(actor, safe.address, safeTxHash);
  const signature = await demoSigner(demoAccount(proposer)).signTypedData(
    safeTypedData({ chainId, safe: safe.address }, proposal.transaction),
  );
  await addSignature(stage.db, {
    ...{ actor, chainId, safe, safeTxHash, signature },
    now: new Date(now.getTime() - AGO.signed),
  });
}
