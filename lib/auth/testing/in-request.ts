import type { NextRequest } from 'next/server';
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';

/**
 * Runs `act` where `cookies()` and `headers()` of next/headers find those of `request`, as in Next's own server. The test must
 * import `next/dist/server/node-environment-baseline` before anything else of Next, as that server does.
 */
export function inRequest<T>(request: NextRequest, act: () => Promise<T>): Promise<T> {
  const { cookies, headers } = request;
  const work = { route: request.nextUrl.pathname } as never;
  const unit = { type: 'request', phase: 'render', cookies, headers } as never;
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(unit, act));
}
