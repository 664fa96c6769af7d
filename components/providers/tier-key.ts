/** The message key of a tier. */
export function tierKey(tier: number): '1' | '2' | '3' | '4' {
  return tier === 4 ? '4' : tier === 3 ? '3' : tier === 2 ? '2' : '1';
}
