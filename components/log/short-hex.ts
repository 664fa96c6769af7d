/** `0x71bE63…26c5788`, as the Address piece shortens it: enough on both ends against look-alikes. */
export function shortHex(value: string): string {
  return value.length > 15 ? `${value.slice(0, 8)}…${value.slice(-6)}` : value;
}
