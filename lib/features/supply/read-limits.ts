import { RECORD_BODIES } from '@/lib/audit/records/bodies';
import type { Tx } from '@/lib/db/client';

type Reader = Pick<Tx, 'record'>;

/** The programme's own line for the largest share; null before one was set. */
export type Cap = { bps: number | null; recordHash: string | null; since: Date | null };

export async function readCap(tx: Reader): Promise<Cap> {
  const row = await newest(tx, 'concentration.cap-set');
  const body = RECORD_BODIES['concentration.cap-set'].safeParse(row?.body);
  if (!row || !body.success) return { bps: null, recordHash: null, since: null };
  return { bps: body.data.capBps, recordHash: row.hash, since: row.createdAt };
}

/** Tonnes of CO₂-equivalent that the programme may cause in a year; null before a ceiling was set. */
export type Ceiling = { tonnes: number | null; recordHash: string | null; since: Date | null };

export async function readCeiling(tx: Reader): Promise<Ceiling> {
  const row = await newest(tx, 'carbon.ceiling-set');
  const body = RECORD_BODIES['carbon.ceiling-set'].safeParse(row?.body);
  if (!row || !body.success) return { tonnes: null, recordHash: null, since: null };
  return { tonnes: body.data.tonnes, recordHash: row.hash, since: row.createdAt };
}

function newest(tx: Reader, kind: string) {
  return tx.record.findFirst({ where: { kind, erasedAt: null }, orderBy: { createdAt: 'desc' } });
}
