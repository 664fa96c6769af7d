import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

import { keccak256, stringToBytes, type Address, type Hex } from 'viem';
import { privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';

import { BEAT_SECONDS, sessionKeyOf } from '@/lib/agent/protocol/heartbeat';
import { gpu, type Gpu, type Inventory } from '@/lib/agent/protocol/inventory';

/** How drivers name what the demonstration's providers were certified with, its memory in MiB, and its W at full load. */
const PRODUCTS: Record<string, [product: string, memoryMib: number, watts: number]> = {
  'H100-SXM5-80': ['NVIDIA H100 80GB HBM3', 81_559, 700],
  'H100-PCIE-80': ['NVIDIA H100 PCIe', 81_559, 350],
  'H100-NVL-94': ['NVIDIA H100 NVL', 95_830, 400],
  'H200-SXM-141': ['NVIDIA H200', 143_771, 700],
  'B200-SXM-180': ['NVIDIA B200', 183_359, 1_000],
  'A100-SXM-80': ['NVIDIA A100-SXM4-80GB', 81_920, 400],
  'A100-SXM-40': ['NVIDIA A100-SXM4-40GB', 40_960, 400],
  'L40S-48': ['NVIDIA L40S', 46_068, 350],
  'L4-24': ['NVIDIA L4', 23_034, 72],
  'RTX4090-24': ['NVIDIA GeForce RTX 4090', 24_564, 450],
  'RTX5090-32': ['NVIDIA GeForce RTX 5090', 32_607, 575],
  'MI300X-192': ['AMD Instinct MI300X', 196_592, 750],
};

/** Providers whose machines the demonstration plays. The second has lost a GPU since it was certified. */
export const FLEET_PROVIDERS = ['provider-1', 'provider-2', 'provider-5'] as const;
const SHORT_OF_ONE = 'provider-2';

const GPUS_A_MACHINE = 16;

export type Machine = {
  name: string;
  classId: string;
  units: number;
  account: PrivateKeyAccount;
  session: KeyObject;
  sessionKey: Hex;
};

/**
 * The machines that hold a provider's certified hardware. Their keys follow from their names and are no secret, as those of
 * the demonstration's wallets; everything they report says that it is simulated.
 */
export function machinesOf(
  provider: string,
  inventory: readonly { classId: string; units: number }[],
): Machine[] {
  const machines = inventory.flatMap(({ classId, units }) =>
    PRODUCTS[classId]
      ? Array.from({ length: Math.ceil(units / GPUS_A_MACHINE) }, (_, index) => ({
          classId,
          units: Math.min(GPUS_A_MACHINE, units - index * GPUS_A_MACHINE),
        }))
      : [],
  );
  return machines.map(({ classId, units }, index) => {
    const name = `hall-${String(index + 1).padStart(2, '0')}`;
    const secret = keccak256(stringToBytes(`gridhall demonstration node ${provider} ${name}`));
    const session = sessionOf(secret);
    const missing = provider === SHORT_OF_ONE && index === 0 ? 1 : 0;
    return {
      name,
      classId,
      units: units - missing,
      account: privateKeyToAccount(secret),
      session,
      sessionKey: sessionKeyOf(createPublicKey(session)),
    };
  });
}

/** PKCS 8 of an Ed25519 key without its 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function sessionOf(secret: Hex): KeyObject {
  const seed = Buffer.from(keccak256(secret).slice(2), 'hex');
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

export function inventoryOf({ name, classId, units }: Machine): Inventory {
  const [product = classId, memoryMib = 0, watts = 0] = PRODUCTS[classId] ?? [];
  return {
    agentVersion: 'demonstration',
    hostname: name,
    tool: classId.startsWith('MI') ? 'rocm-smi' : 'nvidia-smi',
    driver: '550.90.07',
    cpu: { model: 'Simulated', cores: 128 },
    memoryMib: 1_048_576,
    gpus: Array.from({ length: units }, (_, index): Gpu =>
      gpu.parse({
        index,
        uuid: null,
        product,
        memoryMib,
        powerLimitW: watts,
        pcieGeneration: 5,
        pcieWidth: 16,
        links: null,
        migEnabled: false,
        mig: [],
        state: 'ok',
      }),
    ),
    problem: null,
  };
}

/** What a machine does at a moment: busier by day, never quite the same, and the same each time it is asked. */
export function loadOf({ name, classId, units }: Machine, atMs: number) {
  const [, , watts = 0] = PRODUCTS[classId] ?? [];
  const slot = Math.floor(atMs / (BEAT_SECONDS * 1_000));
  const seed = Number.parseInt(keccak256(stringToBytes(`${name} ${slot >> 3}`)).slice(2, 10), 16);
  const hour = new Date(atMs).getUTCHours();
  const byDay = hour >= 6 && hour < 20 ? 18 : 0;
  const utilisation = Math.min(99, 58 + byDay + (seed % 22));
  return {
    gpus: units,
    utilisation,
    temperature: 34 + Math.round(utilisation / 3) + (seed % 4),
    power: Math.round(units * watts * (0.22 + 0.0074 * utilisation)),
  };
}

export type EnrolledMachine = Machine & { provider: Address };
