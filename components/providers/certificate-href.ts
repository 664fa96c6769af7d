/** The page of one certificate: also of one that a newer one replaced, because paper stays. */
export function certificateHref(address: string, serial: number): string {
  return `/providers/${address}/certificate/${serial}`;
}
