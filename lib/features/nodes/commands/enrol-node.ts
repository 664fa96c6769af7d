import { verifyTypedData, type Address, type Client, type Hex } from 'viem';
import { verifyTypedData as verifyOnChain } from 'viem/actions';

import { enrolmentTypedData } from '@/lib/agent/protocol/typed-data';
import { appendEntry } from '@/lib/audit/append';
import type { Actor } from '@/lib/auth/actor';
import { authorise } from '@/lib/auth/authorise';
import { AppError } from '@/lib/core/errors';
import { subject } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

export type EnrolNodeOptions = {
  actor: Actor;
  now: Date;
  chainId: number;
  provider: Address;
  nodeKey: Address;
  name: string;
  site: string;
  simulated: boolean;
  /** Unix seconds. */
  issuedAt: number;
  signature: Hex;
  /** Of the chain, for wallets that are contracts (ERC-1271). */
  client: Client;
};

/** A signature is good for that long: it is made and used in one sitting. */
const GOOD_FOR_MS = 15 * 60_000;

/**
 * Takes a machine's key as the provider's own, on the wallet's signature. A key belongs to one provider and one machine,
 * for good: a revoked one is not taken again.
 *
 * @throws AppError BAD_INPUT for a signature that is old or not the wallet's, CONFLICT for a key that is enrolled,
 *   WRONG_STATE for a wallet that has not applied.
 */
export async function enrolNode(db: Db, options: EnrolNodeOptions): Promise<{ nodeKey: Address }> {
  const { actor, now, provider, nodeKey, name, site, simulated, issuedAt, signature } = options;
  authorise(actor, 'node.enrol', { account: provider });
  const age = now.getTime() - issuedAt * 1_000;
  if (Math.abs(age) > GOOD_FOR_MS)
    throw new AppError('BAD_INPUT', { key: 'enrolmentExpired', message: `signed ${age} ms ago` });
  await requireSignature(options);

  await db.$transaction(async (tx) => {
    const known = await tx.organisation.findUnique({
      where: { kind_wallet: { kind: 'PROVIDER', wallet: provider } },
      select: { id: true },
    });
    if (!known) throw new AppError('WRONG_STATE', { key: 'enrolmentBeforeApplication' });
    const taken = await tx.node.findUnique({ where: { nodeKey }, select: { id: true } });
    if (taken)
      throw new AppError('CONFLICT', { key: 'nodeKeyTaken', fields: { nodeKey: 'nodeKeyTaken' } });
    await tx.node.create({
      data: {
        nodeKey,
        provider,
        name,
        site,
        simulated,
        enrolment: signature,
        issuedAt: new Date(issuedAt * 1_000),
        enrolledAt: now,
      },
    });
    await appendEntry(tx, {
      act: 'node.enrolled',
      actor: { address: actor.address, role: 'provider' },
      subject: subject.node(nodeKey),
      record: null,
      time: now,
    });
  });
  return { nodeKey };
}

async function requireSignature({
  chainId,
  provider,
  nodeKey,
  site,
  simulated,
  issuedAt,
  signature,
  client,
}: EnrolNodeOptions): Promise<void> {
  const data = enrolmentTypedData(chainId, {
    provider,
    nodeKey,
    site,
    issuedAt: BigInt(issuedAt),
    simulated,
  });
  const signed = { ...data, address: provider, signature };
  if (await verifyTypedData(signed).catch(() => false)) return;
  const isContract = await verifyOnChain(client, signed).catch((cause: unknown) => {
    throw new AppError('UNAVAILABLE', { message: 'contract signature', cause });
  });
  if (!isContract)
    throw new AppError('BAD_INPUT', {
      key: 'enrolmentNotSigned',
      message: `not signed by ${provider}`,
    });
}
