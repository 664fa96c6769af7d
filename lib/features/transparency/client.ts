import type { Transparency } from './schema';

/** The programme in figures, from the one cached answer that everybody shares. Rejects when there is none. */
export async function fetchTransparency(signal?: AbortSignal): Promise<Transparency> {
  const response = await fetch('/api/v1/transparency', { signal });
  if (!response.ok) throw new Error(`the figures were refused with status ${response.status}`);
  return (await response.json()) as Transparency;
}
