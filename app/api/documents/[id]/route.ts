import { currentActor } from '@/lib/auth/session';
import { getDocument, readDocument } from '@/lib/features/documents/queries';

import { refuseRead } from '../answer';

export const dynamic = 'force-dynamic';

/**
 * A document, for those who may see it. To keep, unless `?view` asks to look at it in the browser; even then it runs
 * nothing and is of no origin (next.config.ts).
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const [{ id }, actor] = await Promise.all([params, currentActor()]);
    const known = await getDocument(actor, id);
    const etag = `"${known.sha256.slice(2)}"`;
    const headers = {
      ETag: etag,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      Vary: 'Cookie',
    };
    if (request.headers.get('if-none-match') === etag)
      return new Response(null, { status: 304, headers });
    const { document, bytes } = await readDocument(actor, id);
    const shown = new URL(request.url).searchParams.has('view');
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...headers,
        'Content-Type': document.mediaType,
        'Content-Length': String(bytes.length),
        'Content-Disposition': disposition(shown ? 'inline' : 'attachment', document.fileName),
      },
    });
  } catch (error) {
    return refuseRead(request, error);
  }
}

/** The name twice: in letters that every browser reads, and whole (RFC 6266). */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
