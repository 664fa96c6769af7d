import { randomUUID } from 'node:crypto';

import { encodeFunctionData, type Address, type Hex } from 'viem';
import { z } from 'zod';

import { priceOracleAbi } from '@/lib/chain/generated/abis';
import { toOracleReport, type SignedReport } from '@/lib/features/oracle/report';
import type { Reading } from '@/lib/features/oracle/sources/read-source';

import { openRows, type Wish } from '../outbox/outbox';
import type { PricesContext } from './context';

const KIND = 'report';

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/.test(value));

/** What an outbox row of the kind `report` wishes for: the arguments of `PriceOracle.submit`; none asks for `update`. */
const payloadSchema = z.strictObject({
  reports: z.array(
    z.strictObject({
      source: z.string(),
      price: z.string(),
      observedAt: z.string(),
      evidenceHash: hex,
      signature: hex,
    }),
  ),
});

export type ReportWish = Wish & { reports: SignedReport[] };

/** The wishes of this chain that have no end yet, the oldest first. */
export async function openReports(
  db: Parameters<typeof openRows>[0],
  chainId: number,
): Promise<ReportWish[]> {
  const rows = await openRows(db, { kind: KIND, chainId });
  return rows.map(({ payload, ...wish }) => ({
    ...wish,
    reports: payloadSchema.parse(payload).reports.map((report) => ({
      ...report,
      price: BigInt(report.price),
      observedAt: BigInt(report.observedAt),
    })),
  }));
}

/** An answer longer than this is only hashed. */
const LONGEST_BODY = 65_536;

/**
 * Stores signed reports to be sent, and the evidence that they name. Undefined while others are on their way: of two workers
 * that come here at once, one is let in, so that there is one transaction at a time.
 */
export async function wishForReports(
  { db, now, chain }: PricesContext,
  signed: readonly { report: SignedReport; reading: Reading }[],
): Promise<ReportWish | undefined> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('gridhall.report'), ${chain.id}::int)`;
    if ((await openReports(tx, chain.id)).length > 0) return undefined;
    await tx.priceEvidence.createMany({
      data: signed.map(({ reading: { source, evidence, body, observedAt } }) => ({
        hash: evidence.hash,
        chainId: chain.id,
        sourceId: source.id,
        text: evidence.text,
        body: body.byteLength > LONGEST_BODY ? null : Buffer.from(body),
        observedAt,
        createdAt: now,
      })),
      skipDuplicates: true,
    });
    const reports = signed.map(({ report }) => report);
    const row = await tx.outbox.create({
      data: {
        kind: KIND,
        key: `${KIND}:${chain.id}:${randomUUID()}`,
        payload: {
          reports: reports.map(({ price, observedAt, ...report }) => ({
            ...report,
            price: price.toString(),
            observedAt: observedAt.toString(),
          })),
        },
        createdAt: now,
      },
    });
    return { id: row.id, sent: null, reports };
  });
}

/** The call that a wish is for. */
export function callOf(
  { deployment }: Pick<PricesContext, 'deployment'>,
  { reports }: ReportWish,
): { to: Address; data: Hex } {
  const abi = priceOracleAbi;
  return {
    to: deployment.addresses.PriceOracle,
    data:
      reports.length === 0
        ? encodeFunctionData({ abi, functionName: 'update' })
        : encodeFunctionData({
            abi,
            functionName: 'submit',
            args: [reports.map(toOracleReport), reports.map(({ signature }) => signature)],
          }),
  };
}
