import 'server-only';

/**
 * The body of a request, at most `limit` bytes; undefined for a longer one, of which nothing beyond the limit is read. What a
 * client says of the length is believed only where it is too much.
 */
export async function readLimited(
  request: Request,
  limit: number,
): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length')) > limit) return undefined;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done || value === undefined) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/** The same as text. */
export async function readLimitedText(
  request: Request,
  limit: number,
): Promise<string | undefined> {
  const bytes = await readLimited(request, limit);
  return bytes && new TextDecoder().decode(bytes);
}
