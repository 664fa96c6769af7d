import 'server-only';

import { erc20Abi, type Address, type Hex } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/authorise';
import type { Permission } from '@/lib/auth/permissions';
import { decodeFailure } from '@/lib/chain/revert';
import { roleOfId } from '@/lib/chain/roles';
import type { SafeTransaction } from '@/lib/chain/safe-transaction';
import { serverClient } from '@/lib/chain/server/clients';
import { deployment } from '@/lib/chain/server/deployment';
import { AppError } from '@/lib/core/errors';
import { parseAddress } from '@/lib/core/ids';
import { log } from '@/lib/core/log';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { toBigInt } from '@/lib/db/numeric';

import { toProposal, withSignatures } from './proposal-row';
import { readOutcomes, type End } from './read-outcomes';
import { readSafe } from './read-safe';
import type { OwnersWork, ProposalDto, SafeDto, SafeState, Trial } from './schema';
import { lacksSignatureOf } from './rules';
import { isOpen } from './states';

type Role = SafeDto['roles'][number];

/** Ended proposals that a page shows. */
const SHOWN = 50;

/**
 * The Safes among the holders of the programme's roles that `actor` may see: officials and the regulator all of them, an owner
 * their own. Asked of the chain on every call, so that an owner who left is out at the next click.
 */
export async function listSafes(actor: Actor): Promise<SafeDto[]> {
  const safes = await safesFor(actor, 'quorum.read');
  return Promise.all(safes.map(({ safe, roles }) => toDto(safe, roles)));
}

/** Whether `actor` co-owns a Safe that holds a role: the way into the quorum's pages without any office. */
export async function ownsSafe(actor: Actor): Promise<boolean> {
  return (await safesFor(actor, 'quorum.sign')).length > 0;
}

/** What waits for `actor` in the Safes that they co-own: undefined for who owns none, and while no node answers. */
export async function waitingForOwner(actor: Actor): Promise<OwnersWork | undefined> {
  try {
    const safes = await safesFor(actor, 'quorum.sign');
    if (safes.length === 0) return undefined;
    const proposals = (await Promise.all(safes.map(({ safe }) => proposalsOf(safe)))).flat();
    return {
      toSign: proposals.filter((proposal) => lacksSignatureOf(proposal, actor.address)).length,
      toCarryOut: proposals.filter(({ state }) => state === 'READY').length,
    };
  } catch (error) {
    log.warn({ err: error }, 'no node answered: the desk stands without what waits in Safes');
    return undefined;
  }
}

/** The Safe at `address`, when it holds a role and `actor` may see it. Undefined else, and while no node answers. */
export async function seenSafe(actor: Actor, address: Address): Promise<Address | undefined> {
  return safeAmongHolders(actor, address, 'quorum.read').then(
    ({ safe }) => safe.address,
    () => undefined,
  );
}

/** One Safe with its queue. NOT_FOUND when it holds no role, is none, or is not the actor's to see. */
export async function getSafe(actor: Actor, address: string): Promise<SafeDto> {
  const { safe, roles } = await safeAmongHolders(actor, address, 'quorum.read');
  return toDto(safe, roles);
}

/** One proposal, and those that stand against it at the same nonce. NOT_FOUND when the Safe has none of that hash. */
export async function getProposal(
  actor: Actor,
  address: string,
  safeTxHash: string,
): Promise<{ safe: SafeDto; proposal: ProposalDto; rivals: ProposalDto[] }> {
  const safe = await getSafe(actor, address);
  const row = await db().quorumProposal.findUnique({
    where: { safeTxHash: safeTxHash.toLowerCase() },
    select: { safe: true, nonce: true },
  });
  const atNonce = row?.safe === safe.address ? await proposalsOf(safe, { nonce: row.nonce }) : [];
  const isMeant = ({ hashes }: ProposalDto) => hashes.safeTxHash === safeTxHash.toLowerCase();
  const proposal = atNonce.find(isMeant);
  if (!proposal) throw new AppError('NOT_FOUND', { key: 'proposalNotFound' });
  return { safe, proposal, rivals: atNonce.filter((other) => !isMeant(other)) };
}

/** The Safe as a command needs it. NOT_FOUND also for everyone who does not own it. */
export async function ownSafe(
  actor: Actor,
  address: string,
  permission: 'quorum.propose' | 'quorum.sign',
): Promise<SafeState & { roles: Role[] }> {
  const { safe, roles } = await safeAmongHolders(actor, address, permission);
  return { ...safe, roles };
}

/** The Safe that a proposal belongs to. NOT_FOUND for everyone else. */
export async function safeOfProposal(actor: Actor, safeTxHash: string): Promise<SafeState> {
  const row = await db().quorumProposal.findUnique({
    where: { safeTxHash },
    select: { safe: true, chainId: true },
  });
  if (!row || row.chainId !== deployment().chainId)
    throw new AppError('NOT_FOUND', { key: 'proposalNotFound' });
  return ownSafe(actor, row.safe, 'quorum.sign');
}

/** The newest block of the node, for where a search for a proposal's end begins. */
export function headBlock(): Promise<bigint> {
  return serverClient().getBlockNumber();
}

/**
 * What the Safe's call would do if it ran now, without the signatures and the queue. Undefined when no node answers: a page
 * shows everything else all the same.
 */
export async function tryOut(
  safe: Address,
  { to, value, data }: SafeTransaction,
): Promise<Trial | undefined> {
  try {
    await serverClient().call({ account: safe, to, value, data });
    return { passes: true };
  } catch (error) {
    const failure = decodeFailure(error);
    return failure.kind === 'reverted' ? { passes: false, failure } : undefined;
  }
}

/** Of the Safes that hold a role, those for which `actor` has `permission`. */
async function safesFor(
  actor: Actor,
  permission: Permission,
): Promise<{ safe: SafeState; roles: Role[] }[]> {
  const holders = await roleHolders();
  const found = await Promise.all(
    [...holders].map(async ([address, roles]) => {
      const safe = await readSafe(serverClient(), address);
      return safe && can(actor, permission, { owners: safe.owners }) ? [{ safe, roles }] : [];
    }),
  );
  return found.flat();
}

async function safeAmongHolders(
  actor: Actor,
  text: string,
  permission: Permission,
): Promise<{ safe: SafeState; roles: Role[] }> {
  const address = parseAddress(text);
  // The mirror first: nobody makes the portal ask the chain about addresses of their choosing.
  const roles = address && (await roleHolders(address)).get(address);
  const safe = roles && (await readSafe(serverClient(), address));
  if (!safe || !can(actor, permission, { owners: safe.owners }))
    throw new AppError('NOT_FOUND', { key: 'safeNotFound' });
  return { safe, roles };
}

/** Holders of the programme's offices, with what they hold. */
async function roleHolders(account?: Address): Promise<Map<Address, Role[]>> {
  const rows = await db().chainRoleMember.findMany({
    where: { chainId: deployment().chainId, ...(account && { account }) },
    select: { account: true, roleId: true, executionDelay: true },
    orderBy: { roleId: 'asc' },
  });
  const holders = new Map<Address, Role[]>();
  for (const row of rows) {
    if (!roleOfId(row.roleId)) continue;
    const holder = row.account as Address;
    const role = { roleId: row.roleId, delay: row.executionDelay };
    holders.set(holder, [...(holders.get(holder) ?? []), role]);
  }
  return holders;
}

async function toDto(safe: SafeState, roles: Role[]): Promise<SafeDto> {
  const { addresses } = deployment();
  const balance = (token: Address) =>
    serverClient().readContract({
      address: token,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [safe.address],
    });
  const [money, hours, proposals] = await Promise.all([
    balance(addresses.SettlementAsset),
    balance(addresses.ComputeToken),
    proposalsOf(safe),
  ]);
  const accounts = [...safe.owners, ...proposals.map(({ proposedBy }) => proposedBy)];
  return {
    ...safe,
    roles,
    money,
    hours,
    queue: proposals.filter(({ state }) => isOpen(state)),
    ended: proposals.filter(({ state }) => !isOpen(state)).reverse(),
    people: await namesOf(accounts),
  };
}

/** By nonce, the lowest first, and by when they were proposed. */
async function proposalsOf(
  safe: SafeState,
  only: { nonce?: Prisma.Decimal } = {},
): Promise<ProposalDto[]> {
  const { chainId } = deployment();
  const rows = await db().quorumProposal.findMany({
    where: { chainId, safe: safe.address, ...only },
    include: withSignatures,
    orderBy: [{ nonce: 'desc' }, { proposedAt: 'desc' }],
    take: SHOWN,
  });
  const used = rows.filter(({ nonce }) => toBigInt(nonce) < safe.nonce);
  const ends = used.length > 0 ? await endsSince(safe, used) : new Map<Hex, End>();
  return rows.reverse().map((row) => toProposal(row, safe, ends));
}

async function endsSince(safe: SafeState, rows: readonly { sinceBlock: bigint }[]) {
  const { chainId } = deployment();
  const cursor = await db().chainCursor.findUnique({
    where: { chainId },
    select: { finalBlock: true },
  });
  return readOutcomes(serverClient(), {
    chainId,
    safe: safe.address,
    from: rows.map(({ sinceBlock }) => sinceBlock).reduce((a, b) => (a < b ? a : b)),
    finalBlock: cursor?.finalBlock ?? 0n,
  });
}

async function namesOf(accounts: readonly Address[]): Promise<Record<string, string>> {
  const wallets = await db().wallet.findMany({
    where: { address: { in: [...new Set(accounts)] } },
    select: { address: true, user: { select: { displayName: true } } },
  });
  return Object.fromEntries(wallets.map(({ address, user }) => [address, user.displayName]));
}
