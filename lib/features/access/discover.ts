import 'server-only';

import { parseEventLogs, type Abi, type Address, type PublicClient } from 'viem';

import { abiOf, CONTRACT_NAMES, contractNameOf, type Deployment } from '@/lib/chain/contracts';
import { toJsonSafe } from '@/lib/chain/json-safe';
import { CHAIN_ROLES } from '@/lib/chain/roles';
import type { Db } from '@/lib/db/client';

/** An event that says where to look. What it says itself is asked of the chain again. */
type Trace = { contract: string; name: string; args: Readonly<Record<string, unknown>> };

/** Whom and what to ask for. The chain lists no members, so that those who ever were one are asked for. */
export type Discovered = {
  roleIds: string[];
  /** Role → accounts that it was ever granted to. */
  candidates: Map<string, Address[]>;
  labels: Map<string, string>;
  /** The newest announcement of each delay: role or target → seconds, and the Unix second from which it counts. */
  grantDelays: Map<string, Announced>;
  adminDelays: Map<string, Announced>;
  /** Functions that were ever given to a role: target → selectors. */
  assigned: Map<string, Set<`0x${string}`>>;
  minters: Address[];
  witnesses: Address[];
};

export type Announced = { seconds: number; since: number };

const NAMES = [
  'RoleGranted',
  'RoleRevoked',
  'RoleAdminChanged',
  'RoleGuardianChanged',
  'RoleGrantDelayChanged',
  'RoleLabel',
  'TargetFunctionRoleUpdated',
  'TargetAdminDelayUpdated',
  'TargetClosed',
  'MinterAllowanceSet',
  'WitnessSet',
];
const CONTRACTS = CONTRACT_NAMES.filter((name) => name !== 'SettlementAsset');

/** Role ids that everybody or nobody holds need no question. */
const PUBLIC_ROLE = (2n ** 64n - 1n).toString();

/**
 * Reads the mirror's events, and those of the blocks that the mirror has not read yet from the node, up to `block`: a holder
 * that was added a second ago is not overlooked because the indexer lags.
 */
export async function discover(
  db: Db,
  { client, deployment, block }: { client: PublicClient; deployment: Deployment; block: bigint },
): Promise<Discovered> {
  const cursor = await db.chainCursor.findUnique({ where: { chainId: deployment.chainId } });
  const mirrored = cursor?.blockNumber ?? deployment.block;
  const [rows, logs] = await Promise.all([
    db.chainEvent.findMany({
      where: { chainId: deployment.chainId, name: { in: NAMES } },
      orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
      select: { contract: true, name: true, args: true },
    }),
    mirrored < block
      ? client.getLogs({
          address: CONTRACTS.map((name) => deployment.addresses[name]),
          fromBlock: mirrored + 1n,
          toBlock: block,
        })
      : [],
  ]);
  const abi: Abi = CONTRACTS.flatMap((name): Abi => abiOf(name));
  const fresh = parseEventLogs({ abi, logs }).map((event): Trace => {
    const { address, eventName, args } = event as typeof event & { args?: object };
    return {
      contract: contractNameOf(address, deployment) ?? 'Unknown',
      name: eventName,
      args: toJsonSafe(args ?? {}) as Trace['args'],
    };
  });
  return collect([...(rows as Trace[]), ...fresh]);
}

function collect(traces: readonly Trace[]): Discovered {
  const roleIds = new Set(Object.values(CHAIN_ROLES).map(String));
  const candidates = new Map<string, Set<Address>>();
  const found: Omit<Discovered, 'roleIds' | 'candidates' | 'minters' | 'witnesses'> = {
    labels: new Map(),
    grantDelays: new Map(),
    adminDelays: new Map(),
    assigned: new Map(),
  };
  const minters = new Set<Address>();
  const witnesses = new Set<Address>();
  for (const { contract, name, args } of traces) {
    const text = (key: string) => String(args[key]);
    if (contract === 'ComputeToken' && name === 'MinterAllowanceSet')
      minters.add(text('minter') as Address);
    if (contract === 'AuditAnchor' && name === 'WitnessSet')
      witnesses.add(text('witness') as Address);
    if (contract !== 'AccessManager') continue;
    for (const key of ['roleId', 'admin', 'guardian'])
      if (typeof args[key] === 'string') roleIds.add(text(key));
    switch (name) {
      case 'RoleGranted':
        addTo(candidates, text('roleId'), text('account') as Address);
        break;
      case 'RoleLabel':
        found.labels.set(text('roleId'), text('label').slice(0, 200));
        break;
      case 'RoleGrantDelayChanged':
        found.grantDelays.set(text('roleId'), announcedBy(args, 'delay'));
        break;
      case 'TargetAdminDelayUpdated':
        found.adminDelays.set(text('target').toLowerCase(), announcedBy(args, 'delay'));
        break;
      case 'TargetFunctionRoleUpdated':
        addTo(found.assigned, text('target').toLowerCase(), text('selector') as `0x${string}`);
        break;
      case 'TargetClosed':
        // A contract that is closed without having functions of its own is looked at as well.
        if (!found.assigned.has(text('target').toLowerCase()))
          found.assigned.set(text('target').toLowerCase(), new Set());
        break;
      default:
    }
  }
  roleIds.delete(PUBLIC_ROLE);
  return {
    ...found,
    roleIds: [...roleIds].sort((a, b) => Number(BigInt(a) - BigInt(b))),
    candidates: new Map([...candidates].map(([role, accounts]) => [role, [...accounts]])),
    minters: [...minters],
    witnesses: [...witnesses],
  };
}

function announcedBy(args: Trace['args'], key: string): Announced {
  return { seconds: Number(args[key]), since: Number(args.since) };
}

function addTo<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  map.set(key, (map.get(key) ?? new Set<Value>()).add(value));
}
