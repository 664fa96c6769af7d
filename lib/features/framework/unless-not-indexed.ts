import { AppError } from '@/lib/core/errors';

/**
 * What `load` gives, or undefined while the indexer has mirrored no block: a programme that starts shows a page that says so,
 * not a failure. Every other error passes through, so that a page generated before stays in place.
 */
export async function unlessNotIndexed<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof AppError && error.key === 'notIndexedYet') return undefined;
    throw error;
  }
}
