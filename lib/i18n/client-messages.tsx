import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { areas as allAreas, type Area } from './areas';

// Written by the worker or shown by server components alone, so that no browser needs them.
const never: readonly Area[] = ['mail', 'letters'];

// What the pieces of components/ui and components/charts say of themselves in the browser.
const always: Area[] = ['common', 'ui', 'errors'];

/**
 * Hands message areas to the client components inside. Every page has the three base areas; a
 * page with client components of its own names theirs, a desk takes all. Texts that only server
 * components use never travel.
 */
export async function ClientMessages({
  areas = [],
  children,
}: {
  areas?: Area[] | 'all';
  children: ReactNode;
}) {
  const messages = await getMessages();
  const wanted =
    areas === 'all'
      ? allAreas.filter((area) => !never.includes(area))
      : [...new Set([...always, ...areas])];
  return (
    <NextIntlClientProvider
      messages={Object.fromEntries(wanted.map((area) => [area, messages[area]]))}
    >
      {children}
    </NextIntlClientProvider>
  );
}
