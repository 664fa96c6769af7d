import type { ErrorView } from '@/lib/core/result';

export type Sending = { cancel: () => void; done: Promise<Sent> };
export type Sent =
  | { ok: true; id: string; sha256: `0x${string}` }
  | { ok: false; error: ErrorView }
  | { ok: false; error: 'cancelled' };

/**
 * Sends one file and tells how far it is. By XMLHttpRequest, because `fetch` does not tell.
 *
 * @param onProgress told the share that is sent, 0 to 1.
 */
export function sendFile(action: string, file: File, onProgress: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<Sent>((resolve) => {
    const lost = () => resolve({ ok: false, error: unreachable });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onabort = () => resolve({ ok: false, error: 'cancelled' });
    request.onerror = lost;
    request.ontimeout = lost;
    request.onload = () => resolve(request.status === 201 ? taken(request) : refused(request));
  });
  const form = new FormData();
  form.set('file', file);
  request.open('POST', action);
  request.setRequestHeader('Accept', 'application/json');
  request.send(form);
  return { cancel: () => request.abort(), done };
}

function taken(request: XMLHttpRequest): Sent {
  try {
    const stored = JSON.parse(request.responseText) as { id: string; sha256: `0x${string}` };
    return { ok: true, id: stored.id, sha256: stored.sha256 };
  } catch {
    return { ok: false, error: unreachable };
  }
}

function refused(request: XMLHttpRequest): Sent {
  try {
    const { error } = JSON.parse(request.responseText) as { error: ErrorView };
    return { ok: false, error };
  } catch {
    return { ok: false, error: unreachable };
  }
}

const unreachable: ErrorView = {
  code: 'UNAVAILABLE',
  key: 'documentUnreadable',
  params: {},
  fields: {},
};
