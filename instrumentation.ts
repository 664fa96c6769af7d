import type { Instrumentation } from 'next';

/** Runs once when the server starts: a portal with an unusable environment does not start. A build needs none. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ env }, { log }] = await Promise.all([import('./lib/env'), import('./lib/core/log')]);
  log.level = env().LOG_LEVEL;
  const { settlementAsset } = await import('./lib/features/framework/queries');
  // Not waited for: a portal starts also while no node answers, and asks again with the first page.
  settlementAsset().catch((err: unknown) => log.warn({ err }, 'the settlement asset is not read'));
}

/** What no page or action caught. Next shows the person the digest, so that is the trace id here. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./lib/core/log');
  const traceId = error instanceof Error && 'digest' in error ? error.digest : undefined;
  log.error(
    { err: error, traceId, path: request.path, route: context.routePath },
    'request failed',
  );
};
