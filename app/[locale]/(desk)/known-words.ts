import type { WordsOf } from '@/components/calls/use-words';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/authorise';
import { deployment } from '@/lib/chain/server/deployment';
import { settlementAsset } from '@/lib/features/framework/queries';
import { officialNames } from '@/lib/features/governance/queries';
import { publicNames } from '@/lib/features/transparency/story-queries';

/**
 * What calls of the contracts are told with: our contracts, the money, and the names of companies. Officials have names for
 * their colleagues and the regulator; for an owner of a Safe without an office they are addresses.
 */
export async function knownWords(actor: Actor): Promise<WordsOf> {
  const [asset, companies, officials] = await Promise.all([
    settlementAsset().catch(() => undefined),
    publicNames(),
    can(actor, 'audit.read-records') ? officialNames(actor) : {},
  ]);
  const names = Object.entries(companies).map(([wallet, { name }]) => [wallet, name]);
  return {
    deployment: deployment(),
    money: asset && { symbol: asset.symbol, decimals: asset.decimals },
    names: { ...Object.fromEntries(names), ...officials },
  };
}

/** The same with names that the page may show besides: those of a Safe's owners are known to each other. */
export function withNames(known: WordsOf, names: WordsOf['names']): WordsOf {
  return { ...known, names: { ...known.names, ...names } };
}
