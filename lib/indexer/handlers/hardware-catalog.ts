import type { hardwareCatalogAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';

import { toName } from '../values';
import type { Handlers } from './handler';
import { existing } from './rows';

export const hardwareCatalogHandlers: Handlers<typeof hardwareCatalogAbi> = {
  AuthorityUpdated: { subject: ({ log }) => subject.account(log.address) },

  ClassSet: {
    subject: ({ args }) => subject.hardwareClass(toName(args.classId)),
    apply({ args, log, mirror }) {
      mirror.hardwareClasses.put({
        chainId: mirror.chainId,
        classId: toName(args.classId),
        weight: args.weight,
        evidenceHash: args.evidenceHash,
        // Setting a retired class brings it back.
        retired: false,
        updatedAt: log.block.time,
        blockNumber: log.block.number,
      });
    },
  },

  ClassRetired: {
    subject: ({ args }) => subject.hardwareClass(toName(args.classId)),
    async apply({ args, log, mirror }) {
      const classId = toName(args.classId);
      const row = await mirror.hardwareClasses.get({ chainId: mirror.chainId, classId });
      mirror.hardwareClasses.put({
        ...existing(row, `class ${classId}`, log),
        retired: true,
        updatedAt: log.block.time,
        blockNumber: log.block.number,
      });
    },
  },
};
