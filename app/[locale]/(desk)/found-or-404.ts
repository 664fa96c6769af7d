import { notFound } from 'next/navigation';

import { AppError } from '@/lib/core/errors';

/** What was asked for, or the not-found page; every other error goes on. */
export async function foundOr404<Found>(reading: Promise<Found>): Promise<Found> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}
