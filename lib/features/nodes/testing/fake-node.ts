import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

import type { Address, Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';

import { beatBytes, sessionKeyOf, type SignedBeat } from '@/lib/agent/protocol/heartbeat';
import { inventoryHash, type Gpu, type Inventory } from '@/lib/agent/protocol/inventory';
import { reportTypedData } from '@/lib/agent/protocol/typed-data';
import type { BeatsMessage, ReportMessage } from '@/lib/agent/protocol/wire';
import type { Db } from '@/lib/db/client';

export const TEST_CHAIN = 31337;

export type FakeNode = {
  account: PrivateKeyAccount;
  session: KeyObject;
  sessionKey: Hex;
  provider: Address;
};

export function fakeNode(provider: Address): FakeNode {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    account: privateKeyToAccount(generatePrivateKey()),
    session: privateKey,
    sessionKey: sessionKeyOf(publicKey),
    provider,
  };
}

export function h100(index: number, product = 'NVIDIA H100 80GB HBM3', memoryMib = 81_559): Gpu {
  return {
    index,
    uuid: `GPU-${index}`,
    product,
    memoryMib,
    powerLimitW: 700,
    pcieGeneration: 5,
    pcieWidth: 16,
    links: 18,
    migEnabled: false,
    mig: [],
    state: 'ok',
  };
}

export function machine(gpus: Gpu[]): Inventory {
  return {
    agentVersion: 'test',
    hostname: 'node',
    tool: 'nvidia-smi',
    driver: '550.54.15',
    cpu: { model: 'CPU', cores: 64 },
    memoryMib: 1_048_576,
    gpus,
    problem: null,
  };
}

export async function signedReport(
  node: FakeNode,
  report: { sequence: number; observedAt: Date; body: Inventory } & Partial<
    Pick<ReportMessage, 'provider' | 'simulated'>
  >,
): Promise<ReportMessage> {
  const { sequence, body, provider = node.provider, simulated = false } = report;
  const observedAt = report.observedAt.getTime();
  const { address, signTypedData } = node.account;
  const signature = await signTypedData(
    reportTypedData(TEST_CHAIN, {
      provider,
      nodeKey: address,
      sequence: BigInt(sequence),
      observedAt: BigInt(observedAt),
      simulated,
      bodyHash: inventoryHash(body),
      sessionKey: node.sessionKey,
    }),
  );
  return {
    node: address,
    provider,
    sequence,
    observedAt,
    simulated,
    sessionKey: node.sessionKey,
    body,
    signature,
  };
}

export function signedBeat(
  { account, session }: Pick<FakeNode, 'account' | 'session'>,
  beat: Pick<SignedBeat, 'sequence'> & { observedAt: Date } & Partial<
      Omit<SignedBeat, 'observedAt'>
    >,
): SignedBeat {
  const values = {
    gpus: 8,
    utilisation: 90,
    temperature: 60,
    power: 5_600,
    ...beat,
    observedAt: beat.observedAt.getTime(),
  };
  const signature = sign(null, beatBytes(account.address, values), session).toString('base64url');
  return { ...values, signature };
}

export function beatsOf(node: FakeNode, heartbeats: SignedBeat[]): BeatsMessage {
  return { node: node.account.address, heartbeats };
}

/** Its provider with an application for `units` H100, and the node enrolled: rows only, no signatures. */
export async function enrolFake(
  db: Db,
  node: FakeNode,
  { units = 8, now, simulated = false }: { units?: number; now: Date; simulated?: boolean },
): Promise<void> {
  const { provider } = node;
  const organisation = await db.organisation.upsert({
    where: { kind_wallet: { kind: 'PROVIDER', wallet: provider } },
    update: {},
    create: {
      kind: 'PROVIDER',
      name: 'Provider',
      registrationNumber: provider,
      region: 'CH-ZG',
      contactEmail: 'a@example.ch',
      wallet: provider,
      createdAt: now,
    },
  });
  const count = await db.providerApplication.count({ where: { organisationId: organisation.id } });
  if (count === 0)
    await db.providerApplication.create({
      data: {
        organisationId: organisation.id,
        answers: { hardware: [{ classId: 'H100-SXM5-80', units }] },
        recordHash: '0x',
        submittedAt: now,
      },
    });
  await db.node.create({
    data: {
      nodeKey: node.account.address,
      provider,
      name: 'node',
      site: '',
      simulated,
      enrolment: '0x',
      issuedAt: now,
      enrolledAt: now,
    },
  });
}
