import { getContract, zeroAddress } from 'viem';

import { abiOf } from '@/lib/chain/contracts';
import { fromBytes32 } from '@/lib/core/ids';

import type { TestChain } from './chain';

/** IProviderRegistry.Status and IGrantProgram.AwardStatus in the words of the schema. */
const PROVIDER = ['NONE', 'APPLIED', 'CERTIFIED', 'SUSPENDED', 'REVOKED', 'EXITING', 'EXITED'];
const AWARD = ['NONE', 'ACTIVE', 'EXPIRED', 'CLAWED_BACK'];

/**
 * What the contracts themselves answer at the head, in the shape of `stateOfMirror`. Read through their views, so that it
 * owes nothing to events.
 */
export async function stateOfChain({ client, deployment, people, offices }: TestChain) {
  const { addresses } = deployment;
  const at = <Name extends keyof typeof addresses>(name: Name) => ({
    address: addresses[name],
    client,
  });
  const token = getContract({ ...at('ComputeToken'), abi: abiOf('ComputeToken') });
  const catalog = getContract({ ...at('HardwareCatalog'), abi: abiOf('HardwareCatalog') });
  const registry = getContract({ ...at('ProviderRegistry'), abi: abiOf('ProviderRegistry') });
  const reserve = getContract({ ...at('Reserve'), abi: abiOf('Reserve') });
  const grants = getContract({ ...at('GrantProgram'), abi: abiOf('GrantProgram') });
  const anchor = getContract({ ...at('AuditAnchor'), abi: abiOf('AuditAnchor') });
  const oracle = getContract({ ...at('PriceOracle'), abi: abiOf('PriceOracle') });
  const manager = getContract({ ...at('AccessManager'), abi: abiOf('AccessManager') });

  const accounts = [...people, ...Object.values(offices), ...Object.values(addresses)];
  const snapshot = await reserve.read.snapshot();
  const latest = await anchor.read.latest();
  const counted = (count: bigint) => Array.from({ length: Number(count) }, (_, index) => index);
  const periods = periodsAround((await client.getBlock()).timestamp);
  const providers = await Promise.all(
    counted(await registry.read.providerCount()).map(async (index) => {
      const address = await registry.read.providerAt([BigInt(index)]);
      const [entry, inventory, commitments] = await Promise.all([
        registry.read.providerOf([address]),
        registry.read.inventoryOf([address]),
        Promise.all(
          periods.map(async (period) => ({
            period,
            ...(await registry.read.commitmentOf([address, BigInt(period)])),
          })),
        ),
      ]);
      return { address, entry, inventory, commitments };
    }),
  );
  const memberships = await Promise.all(
    [...Array.from({ length: 10 }, (_, role) => role), 42].flatMap((role) =>
      accounts.map(async (account) => {
        const [since, executionDelay] = await manager.read.getAccess([BigInt(role), account]);
        return { role, account, since, executionDelay };
      }),
    ),
  );

  return {
    reserve: {
      assets: snapshot.assets,
      supply: await token.read.totalSupply(),
      thresholds: snapshot.thresholds,
      mintHalted: snapshot.mintHalted,
      redeemHalted: snapshot.redeemHalted,
      tokenPaused: await token.read.paused(),
    },
    peg: snapshot.terms.price === 0n ? undefined : { ...snapshot.terms },
    balances: sorted(
      (
        await Promise.all(
          accounts.map(async (account) => ({
            account,
            balance: await token.read.balanceOf([account]),
            frozen: await token.read.isFrozen([account]),
          })),
        )
      ).filter(({ account, balance, frozen }) => account !== zeroAddress && (balance || frozen)),
    ),
    classes: sorted(
      await Promise.all(
        (await catalog.read.classIds()).map(async (id) => ({
          classId: fromBytes32(id),
          ...(await catalog.read.classOf([id])),
        })),
      ),
    ),
    providers: sorted(
      providers.map(({ address, entry }) => ({
        address,
        status: PROVIDER[entry.status],
        tier: entry.tier,
        region: /^[\x20-\x7e]+$/.test(fromBytes32(entry.region))
          ? fromBytes32(entry.region)
          : entry.region,
        expiresAt: entry.expiresAt,
        serial: Number(entry.serial),
        exitableAt: entry.exitableAt,
        obligations: entry.obligations,
        stake: entry.stake,
      })),
    ),
    inventory: sorted(
      providers.flatMap(({ address, inventory }) =>
        inventory.map(({ classId, units }) => ({
          provider: address,
          classId: fromBytes32(classId),
          units,
        })),
      ),
    ),
    commitments: sorted(
      providers.flatMap(({ address, commitments }) =>
        commitments
          .filter(({ committed }) => committed > 0n)
          .map(({ period, committed, sold, counted }) => ({
            provider: address,
            period,
            hours: committed,
            sold,
            counted,
          })),
      ),
    ),
    committedTotals: await Promise.all(
      periods.map(async (period) => ({
        counted: await registry.read.totalCommittedHours([BigInt(period)]),
        unsold: await registry.read.unsoldHours([BigInt(period)]),
      })),
    ),
    rounds: await Promise.all(
      counted(await grants.read.roundCount()).map(async (index) => {
        const round = await grants.read.roundOf([BigInt(index + 1)]);
        const { budget, opensAt, closesAt, closed } = round;
        return { roundId: BigInt(index + 1), budget, opensAt, closesAt, closed };
      }),
    ),
    awards: await Promise.all(
      counted(await grants.read.awardCount()).map(async (index) => {
        const award = await grants.read.awardOf([BigInt(index + 1)]);
        return { awardId: BigInt(index + 1), ...award, status: AWARD[award.status] };
      }),
    ),
    latestAnchor: latest.size === 0n ? undefined : { size: latest.size, root: latest.root },
    oracle: {
      guards: await oracle.read.guards(),
      reference: await oracle.read.latestReference(),
      sources: sorted(
        (await oracle.read.sources()).map(({ id, kind, account, price, observedAt }) => ({
          sourceId: fromBytes32(id),
          kind: kind === 1 ? 'FEED' : 'REPORTER',
          account,
          price,
          observedAt,
        })),
      ),
    },
    members: sorted(
      memberships
        .filter(({ since }) => since !== 0)
        .map(({ role, account, executionDelay }) => ({
          role,
          account,
          executionDelay: Math.min(executionDelay, 2 ** 31 - 1),
        })),
    ),
  };
}

/** The periods of thirty days that a test's history can have touched by `time`, in Unix seconds. */
export function periodsAround(time: bigint): number[] {
  const current = Number(time / (30n * 86_400n));
  return Array.from({ length: 17 }, (_, index) => current - 4 + index);
}

export type ProgrammeState = Awaited<ReturnType<typeof stateOfChain>>;

/** Order is no part of the state. */
export function sorted<T extends object>(rows: T[]): T[] {
  const name = (row: T) => Object.values(row).slice(0, 2).join(' ');
  return rows.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
}
