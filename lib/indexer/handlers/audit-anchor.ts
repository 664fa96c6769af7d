import type { auditAnchorAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';

import type { Handlers } from './handler';

export const auditAnchorHandlers: Handlers<typeof auditAnchorAbi> = {
  AuthorityUpdated: { subject: ({ log }) => subject.account(log.address) },

  CheckpointAnchored: {
    subject: () => subject.log(),
    apply({ args, log, mirror }) {
      mirror.anchors.put({
        chainId: mirror.chainId,
        size: args.size,
        root: args.root,
        recordHash: args.recordHash,
        txHash: log.txHash,
        blockNumber: log.block.number,
        time: log.block.time,
      });
    },
  },

  CheckpointWitnessed: { subject: () => subject.log() },

  WitnessSet: { subject: ({ args }) => subject.account(args.witness) },
};
