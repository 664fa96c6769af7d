import type { HistoryQuery } from '@/lib/features/supply/history-api';

/** The address of a view of the supply over time; what is as it is without being said is left out. */
export function historyHref(query: HistoryQuery, page = '/supply/history'): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text ? `${page}?${text}` : page;
}
