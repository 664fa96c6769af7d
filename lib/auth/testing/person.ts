import { getAddress } from 'viem';

import type { Db } from '@/lib/db/client';

import type { Actor } from '../actor';
import { actorWith } from './actor';

/** An actor with a user and a wallet of its own in the database; `number` sets it apart from the others of the test. */
export async function personIn(
  db: Db,
  number: number,
  overrides: Partial<Actor> = {},
): Promise<Actor> {
  const address = getAddress(`0x${number.toString(16).padStart(40, 'b')}`);
  const user = await db.user.create({ data: { displayName: `Person ${number}` } });
  await db.wallet.create({ data: { address, userId: user.id } });
  return actorWith({ userId: user.id, address, ...overrides });
}
