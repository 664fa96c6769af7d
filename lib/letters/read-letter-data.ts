import 'server-only';

import { z } from 'zod';

import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';
import { toBigInt } from '@/lib/db/numeric';
import { classById } from '@/lib/features/hardware/catalog';
import { capacityOf, requiredStake } from '@/lib/features/providers/rules';
import { nameOfRegion } from '@/lib/features/supply/geo/names';

import { LETTER_KINDS, type LetterData } from './schema';

export type LetterOffice = {
  city: string;
  portalUrl: string;
  /** Where one objects, and for how many days after the decision. */
  objection: { days: number; to: string };
};

export type ReadLetterDataOptions = {
  db: Db;
  chainId: number;
  recordHash: string;
  money: LetterData['money'];
  office: LetterOffice;
};

const DAY_MS = 86_400_000;

/**
 * Everything the letter of a decision says: the record, the act that carried it to the chain, the stake as it stood then, and
 * what the mirror has of the provider now. Throws when the record was erased or is not enacted.
 */
export async function readLetterData(options: ReadLetterDataOptions): Promise<LetterData> {
  const { db, chainId, recordHash, money, office } = options;
  const [record, enacted, entry] = await Promise.all([
    db.record.findUniqueOrThrow({ where: { hash: recordHash } }),
    db.chainEnactment.findFirstOrThrow({
      where: { chainId, recordHash, contract: 'ProviderRegistry' },
    }),
    db.auditEntry.findFirstOrThrow({ where: { recordHash }, orderBy: { index: 'asc' } }),
  ]);
  const kind = z.enum(LETTER_KINDS).parse(record.kind);
  const body = RECORD_BODIES[kind].parse(record.body);
  const [stake, organisation, application, certified] = await Promise.all([
    stakeAt(db, chainId, body.provider, enacted.blockNumber),
    db.organisation.findUnique({
      where: { kind_wallet: { kind: 'PROVIDER', wallet: body.provider } },
      select: { name: true, registrationNumber: true },
    }),
    // A renewal answers no application of its own: the site is that of the last one that was certified.
    db.providerApplication.findFirst({
      where: {
        organisation: { kind: 'PROVIDER', wallet: body.provider },
        status: 'CERTIFIED',
        decidedAt: { lte: record.createdAt },
      },
      orderBy: { decidedAt: 'desc' },
      select: { answers: true },
    }),
    kind === 'provider.certified'
      ? readCertified(db, chainId, RECORD_BODIES[kind].parse(record.body))
      : undefined,
  ]);
  const { days, to } = office.objection;
  return {
    kind,
    city: office.city,
    portalUrl: office.portalUrl,
    recordHash,
    decidedAt: record.createdAt,
    decidedBy: record.authorAddress,
    demo: record.demo,
    addressee: {
      name: organisation?.name ?? null,
      registrationNumber: organisation?.registrationNumber ?? null,
      wallet: body.provider,
    },
    reason: body.reason,
    certified,
    site: certified && siteOf(body, application?.answers),
    stake,
    money,
    enacted,
    logIndex: entry.index,
    objection: { until: new Date(record.createdAt.getTime() + days * DAY_MS), days, to },
  };
}

/** Each movement of a stake tells what is held after it: the last one up to the block of the act counts. */
async function stakeAt(
  db: Db,
  chainId: number,
  provider: string,
  blockNumber: bigint,
): Promise<bigint> {
  const moved = await db.chainEvent.findFirst({
    where: {
      ...{ chainId, contract: 'ProviderRegistry', subject: subject.provider(provider) },
      name: { in: ['StakeDeposited', 'StakeWithdrawn'] },
      blockNumber: { lte: blockNumber },
    },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    select: { args: true },
  });
  return moved ? stakeAfter.parse(moved.args).stake : 0n;
}

const stakeAfter = z.object({ stake: z.coerce.bigint() });

type CertifiedBody = z.infer<(typeof RECORD_BODIES)['provider.certified']>;

async function readCertified(
  db: Db,
  chainId: number,
  body: CertifiedBody,
): Promise<NonNullable<LetterData['certified']>> {
  const [classes, rate] = await Promise.all([
    db.chainHardwareClass.findMany({
      where: { chainId, classId: { in: body.inventory.map(({ classId }) => classId) } },
    }),
    db.chainEvent.findFirst({
      where: { chainId, contract: 'ProviderRegistry', name: 'StakePerHourSet' },
      orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
      select: { args: true },
    }),
  ]);
  const weights = new Map(classes.map((row) => [row.classId, toBigInt(row.weight)]));
  const lines = body.inventory.map(({ classId, units }) => {
    const weight = weights.get(classId) ?? 0n;
    const product = classById(classId)?.product ?? classId;
    return { product, units, weight, capacity: BigInt(units) * weight };
  });
  const capacity = capacityOf(lines);
  const perGpu = rate ? stakeRate.parse(rate.args).amount : 0n;
  return {
    tier: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).parse(body.tier),
    isRenewal: body.serial !== '0',
    region: nameOfRegion(body.region),
    expiresAt: new Date(body.expiresAt),
    lines,
    units: lines.reduce((sum, { units }) => sum + units, 0),
    capacity,
    requiredStake: requiredStake(capacity, perGpu),
  };
}

/** Settlement-asset units for each H100-equivalent GPU. */
const stakeRate = z.object({ amount: z.coerce.bigint() });

const facts = z.object({
  pue: z.string().optional(),
  gridZone: z.string().optional(),
  renewableShare: z.number().optional(),
});

/** A record may hold what a certifier confirmed; an application holds what the provider says, of one site or of several. */
const confirmedSite = z.object({ site: facts });
const oneSite = facts.extend({ siteAddress: z.string() });
const severalSites = z.object({ sites: z.array(facts.extend({ address: z.string() })).min(1) });

function siteOf(body: object, answers: unknown): LetterData['site'] {
  const several = severalSites.safeParse(answers).data;
  const single = oneSite.safeParse(answers).data;
  const address = several?.sites.map((site) => site.address).join('; ') ?? single?.siteAddress;
  const confirmed = confirmedSite.safeParse(body).data;
  if (confirmed) return { ...confirmed.site, confirmed: true, address };
  const declared = several?.sites.length === 1 ? several.sites[0] : single;
  if (!address) return undefined;
  const { pue, gridZone, renewableShare } = declared ?? {};
  return { confirmed: false, address, pue, gridZone, renewableShare };
}
