import { zeroAddress } from 'viem';

import type { providerRegistryAbi } from '@/lib/chain/generated/abis';
import { subject } from '@/lib/core/ids';
import type { ChainProvider } from '@/lib/db/generated/client';

import type { DecodedLog } from '../decode';
import type { Mirror } from '../mirror/mirror';
import type { Row } from '../mirror/table';
import { toDate, toInt4, toName, toText } from '../values';
import { commitmentHandlers } from './commitments';
import type { Handlers } from './handler';
import { existing } from './rows';

export const providerRegistryHandlers: Handlers<typeof providerRegistryAbi> = {
  AuthorityUpdated: { subject: ({ log }) => subject.account(log.address) },
  EIP712DomainChanged: { subject: ({ log }) => subject.account(log.address) },
  /** A setting of the whole registry. */
  StakePerHourSet: { subject: ({ log }) => subject.account(log.address) },

  ProviderApplied: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) => enter(mirror, log, args),
  },
  ProviderRegistered: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) => enter(mirror, log, args),
  },
  ApplicationDeclined: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) =>
      change(mirror, log, args.provider, { status: 'NONE', recordHash: args.recordHash }),
  },

  ProviderCertified: {
    subject: ({ args }) => subject.provider(args.provider),
    async apply({ args, log, mirror }) {
      const { provider } = args;
      await change(mirror, log, provider, {
        status: 'CERTIFIED',
        tier: args.tier,
        region: toName(args.region),
        expiresAt: toDate(args.expiresAt),
        // The event names the certifications before this one, the registry then counts this one too.
        serial: toInt4(args.serial + 1n),
        signer: args.signer,
        seconder: args.seconder === zeroAddress ? null : args.seconder,
        reason: null,
        recordHash: args.recordHash,
        certifiedAt: log.block.time,
      });
      mirror.inventory.replace(
        provider,
        args.inventory.map(({ classId, units }) => ({
          chainId: mirror.chainId,
          provider,
          classId: toName(classId),
          units: toInt4(units),
          blockNumber: log.block.number,
        })),
      );
    },
  },

  ProviderSuspended: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) =>
      change(mirror, log, args.provider, {
        status: 'SUSPENDED',
        reason: toText(args.reason),
        recordHash: args.recordHash,
      }),
  },
  ProviderRestored: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) =>
      change(mirror, log, args.provider, {
        status: 'CERTIFIED',
        reason: null,
        recordHash: args.recordHash,
      }),
  },
  ProviderRevoked: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) =>
      change(mirror, log, args.provider, {
        status: 'REVOKED',
        reason: toText(args.reason),
        recordHash: args.recordHash,
      }),
  },

  ExitRequested: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) =>
      change(mirror, log, args.provider, {
        status: 'EXITING',
        exitableAt: toDate(args.exitableAt),
      }),
  },
  ProviderExited: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) => change(mirror, log, args.provider, { status: 'EXITED' }),
  },

  StakeDeposited: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) => change(mirror, log, args.provider, { stake: args.stake }),
  },
  StakeWithdrawn: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) => change(mirror, log, args.provider, { stake: args.stake }),
  },

  ObligationOpened: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) =>
      change(mirror, log, args.provider, { obligations: toInt4(args.obligations) }),
  },
  ObligationClosed: {
    subject: ({ args }) => subject.provider(args.provider),
    apply: ({ args, log, mirror }) =>
      change(mirror, log, args.provider, { obligations: toInt4(args.obligations) }),
  },

  ...commitmentHandlers,
};

/** A first application, or one more after a decline: then stake and history stay. */
async function enter(
  mirror: Mirror,
  log: DecodedLog,
  given: { provider: string; region: `0x${string}`; recordHash: string },
): Promise<void> {
  const { chainId } = mirror;
  const address = given.provider;
  const before = await mirror.providers.get({ chainId, address });
  mirror.providers.put({
    ...(before ?? {
      chainId,
      address,
      tier: 0,
      expiresAt: null,
      serial: 0,
      stake: 0n,
      obligations: 0,
      exitableAt: null,
      reason: null,
      signer: null,
      seconder: null,
      certifiedAt: null,
    }),
    status: 'APPLIED',
    region: toName(given.region),
    recordHash: given.recordHash,
    appliedAt: log.block.time,
    updatedAt: log.block.time,
    blockNumber: log.block.number,
  });
}

async function change(
  mirror: Mirror,
  log: DecodedLog,
  address: string,
  columns: Partial<Row<ChainProvider>>,
): Promise<undefined> {
  const row = await mirror.providers.get({ chainId: mirror.chainId, address });
  mirror.providers.put({
    ...existing(row, `provider ${address}`, log),
    ...columns,
    updatedAt: log.block.time,
    blockNumber: log.block.number,
  });
}
