import type { Db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';

import { periodsAround, sorted, type ProgrammeState } from './state-of-chain';

const seconds = (time: Date | null) => BigInt((time?.getTime() ?? 0) / 1000);

/** What the mirror says of the programme, in the shape of `stateOfChain`. */
export async function stateOfMirror(db: Db, chainId: number): Promise<ProgrammeState> {
  const where = { chainId };
  const reserve = await db.chainReserve.findUnique({ where });
  const peg = await db.chainPegChange.findFirst({
    where,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
  });
  const oracle = await db.chainReference.findUnique({ where });
  const anchor = await db.chainAnchor.findFirst({ where, orderBy: { size: 'desc' } });
  const providers = await db.chainProvider.findMany({ where });
  const awards = await db.chainAward.findMany({ where, orderBy: { awardId: 'asc' } });
  const rounds = await db.chainRound.findMany({ where, orderBy: { roundId: 'asc' } });
  const cursor = await db.chainCursor.findUnique({ where });
  const commitments = (await db.chainCommitment.findMany({ where })).map((row) => ({
    provider: row.provider,
    period: row.period,
    hours: toBigInt(row.hours),
    sold: toBigInt(row.sold),
    counted: toBigInt(row.counted),
  }));
  return {
    reserve: {
      assets: reserve ? toBigInt(reserve.assets) : 0n,
      supply: reserve ? toBigInt(reserve.supply) : 0n,
      thresholds: {
        floorBps: reserve?.floorBps ?? 0,
        healthyBps: reserve?.healthyBps ?? 0,
        slowBps: reserve?.slowBps ?? 0,
        haltBps: reserve?.haltBps ?? 0,
        haircutBps: reserve?.haircutBps ?? 0,
        backingShareBps: reserve?.backingShareBps ?? 0,
        dailyMintLimit: reserve ? toBigInt(reserve.dailyMintLimit) : 0n,
      },
      mintHalted: reserve?.mintHalted ?? false,
      redeemHalted: reserve?.redeemHalted ?? false,
      tokenPaused: reserve?.tokenPaused ?? false,
    },
    peg: peg
      ? {
          price: toBigInt(peg.price),
          mintFeeBps: peg.mintFeeBps,
          redeemFeeBps: peg.redeemFeeBps,
          maxStepBps: peg.maxStepBps,
          minInterval: peg.minInterval,
          supplyCap: toBigInt(peg.supplyCap),
        }
      : undefined,
    balances: sorted(
      (await db.chainBalance.findMany({ where }))
        .map(({ account, balance, frozen }) => ({
          account: account as `0x${string}`,
          balance: toBigInt(balance),
          frozen,
        }))
        .filter(({ balance, frozen }) => balance || frozen),
    ),
    classes: sorted(
      (await db.chainHardwareClass.findMany({ where })).map((row) => ({
        classId: row.classId,
        weight: toBigInt(row.weight),
        evidenceHash: row.evidenceHash as `0x${string}`,
        retired: row.retired,
      })),
    ),
    providers: sorted(
      providers.map((row) => ({
        address: row.address as `0x${string}`,
        status: row.status,
        tier: row.tier,
        region: row.region,
        expiresAt: seconds(row.expiresAt),
        serial: row.serial,
        exitableAt: seconds(row.exitableAt),
        obligations: row.obligations,
        stake: toBigInt(row.stake),
      })),
    ),
    inventory: sorted(
      (await db.chainInventory.findMany({ where })).map(({ provider, classId, units }) => ({
        provider: provider as `0x${string}`,
        classId,
        units,
      })),
    ),
    commitments: sorted(
      commitments
        .filter(({ hours }) => hours > 0n)
        .map((row) => ({ ...row, provider: row.provider as `0x${string}` })),
    ),
    committedTotals: periodsAround(seconds(cursor?.blockTime ?? null)).map((period) => {
      const rows = commitments.filter((row) => row.period === period);
      const sum = (values: bigint[]) => values.reduce((a, b) => a + b, 0n);
      return {
        counted: sum(rows.map(({ counted }) => counted)),
        unsold: sum(rows.map(({ counted, sold }) => (counted > sold ? counted - sold : 0n))),
      };
    }),
    rounds: rounds.map((row) => ({
      roundId: row.roundId,
      budget: toBigInt(row.budget),
      opensAt: seconds(row.opensAt),
      closesAt: seconds(row.closesAt),
      closed: row.closed,
    })),
    awards: awards.map((row) => ({
      awardId: row.awardId,
      roundId: row.roundId,
      beneficiary: row.beneficiary as `0x${string}`,
      status: row.status,
      midTermAt: seconds(row.midTermAt),
      expiresAt: seconds(row.expiresAt),
      secondTrancheReleased: row.secondTrancheReleased,
      cut: row.cut,
      awarded: toBigInt(row.awarded),
      released: toBigInt(row.released),
      spent: toBigInt(row.spent),
      returned: toBigInt(row.returned),
    })),
    latestAnchor: anchor ? { size: anchor.size, root: anchor.root as `0x${string}` } : undefined,
    oracle: {
      guards: {
        maxAge: oracle?.maxAge ?? 0,
        maxDeviationBps: oracle?.maxDeviationBps ?? 0,
        minSources: oracle?.minSources ?? 0,
        minPrice: oracle ? toBigInt(oracle.minPrice) : 0n,
        maxPrice: oracle ? toBigInt(oracle.maxPrice) : 0n,
      },
      reference: {
        roundId: oracle?.roundId ?? 0n,
        price: oracle ? toBigInt(oracle.price) : 0n,
        observedAt: seconds(oracle?.observedAt ?? null),
        computedAt: seconds(oracle?.computedAt ?? null),
        validUntil: seconds(oracle?.validUntil ?? null),
        counted: oracle?.counted ?? 0,
      },
      sources: sorted(
        (await db.chainPriceSource.findMany({ where: { chainId, active: true } })).map((row) => ({
          sourceId: row.sourceId,
          kind: row.kind,
          account: row.account as `0x${string}`,
          price: row.price ? toBigInt(row.price) : 0n,
          observedAt: seconds(row.observedAt),
        })),
      ),
    },
    members: sorted(
      (await db.chainRoleMember.findMany({ where })).map((row) => ({
        role: row.roleId,
        account: row.account as `0x${string}`,
        executionDelay: row.executionDelay,
      })),
    ),
  };
}
