import type { providerRegistryAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';
import type { ChainCommitment } from '@/lib/db/generated/client';

import type { DecodedLog } from '../decode';
import type { Mirror } from '../mirror/mirror';
import type { Row } from '../mirror/table';
import { toInt4 } from '../values';
import type { Handlers } from './handler';
import { existing } from './rows';

type CommitmentEvent =
  | 'CapacityCommitted'
  | 'CommittedCapacitySold'
  | 'CommittedCapacityReleased'
  | 'CommitmentsRecounted';

/** The hours that providers promise, which the registry keeps beside their certifications. */
export const commitmentHandlers: Pick<Handlers<typeof providerRegistryAbi>, CommitmentEvent> = {
  CapacityCommitted: {
    subject: ({ args }) => subject.provider(args.provider),
    async apply({ args, log, mirror }) {
      const key = keyOf(mirror, args.provider, args.period);
      const before = await mirror.commitments.get(key);
      // A promise is accepted within the capacity alone, so that all of it counts.
      const { amount } = args;
      mirror.commitments.put({
        ...key,
        hours: amount,
        sold: before?.sold ?? 0n,
        counted: amount,
        ...momentOf(log),
      });
    },
  },
  CommittedCapacitySold: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) => change(mirror, log, args, { sold: args.sold }),
  },
  CommittedCapacityReleased: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) => change(mirror, log, args, { sold: args.sold }),
  },
  CommitmentsRecounted: {
    subject: ({ args }) => subject.provider(args.provider),
    async apply({ args, log, mirror }) {
      const { provider } = args;
      for (const [index, counted] of args.counted.entries()) {
        const period = args.first + BigInt(index);
        const row = await mirror.commitments.get(keyOf(mirror, provider, period));
        // The event also lists the periods between, for which nothing was ever promised.
        if (row || counted > 0n) await change(mirror, log, { provider, period }, { counted });
      }
    },
  },
};

async function change(
  mirror: Mirror,
  log: DecodedLog,
  { provider, period }: { provider: string; period: bigint },
  columns: Partial<Row<ChainCommitment>>,
): Promise<undefined> {
  const row = await mirror.commitments.get(keyOf(mirror, provider, period));
  mirror.commitments.put({
    ...existing(row, `the commitment of ${provider} for period ${period}`, log),
    ...columns,
    ...momentOf(log),
  });
}

function keyOf({ chainId }: Mirror, provider: string, period: bigint) {
  return { chainId, provider, period: toInt4(period) };
}

function momentOf({ block }: DecodedLog) {
  return { updatedAt: block.time, blockNumber: block.number };
}
