import type { InventoryItem, ProviderKey } from '../companies';
import type { StoryEvent } from '../events';

export type LiveProvider = { provider: ProviderKey; inventory: InventoryItem[] };

/** The providers whose certification is live at `moment`, with what was signed for them. */
export function liveProviders(history: readonly StoryEvent[], moment: number): LiveProvider[] {
  const live = new Map<ProviderKey, LiveProvider & { expiresAt: number }>();
  const past = history.filter((event) => event.at <= moment).sort((a, b) => a.at - b.at);
  for (const event of past) {
    if (event.kind === 'certification') {
      const { provider, inventory, expiresAt } = event;
      live.set(provider, { provider, inventory, expiresAt });
    }
    if (event.kind === 'suspend' || event.kind === 'exit') live.delete(event.provider);
  }
  return [...live.values()]
    .filter(({ expiresAt }) => expiresAt > moment)
    .map(({ provider, inventory }) => ({ provider, inventory }));
}
