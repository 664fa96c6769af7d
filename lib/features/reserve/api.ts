import { z } from 'zod';

import { FLOW_KINDS, type FlowKind } from './schema';

export const flowsQuery = z.strictObject({ kind: z.enum(FLOW_KINDS).optional() });

/** Movements on one page. */
export const FLOWS_PAGE = 50;

/** Far beyond any real page, and small enough that no number of rows overflows. */
const pageText = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

export type FlowsAddress = { kind?: FlowKind; page: number };

/** Kind and page of a page's address; what it does not understand is left out. */
export function readFlowsAddress(
  address: Record<string, string | string[] | undefined>,
): FlowsAddress {
  const kind = flowsQuery.shape.kind.safeParse(address.kind).data;
  const page = pageText.safeParse(address.page).data ?? 1;
  return { ...(kind ? { kind } : {}), page };
}

export function flowsHref({ kind, page }: FlowsAddress): string {
  const query = new URLSearchParams();
  if (kind) query.set('kind', kind);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `/reserve/flows?${text}` : '/reserve/flows';
}
