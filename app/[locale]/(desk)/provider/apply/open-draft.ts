import { redirect } from 'next/navigation';

import type { DraftPage } from '@/components/application/draft-form';
import { readDraft } from '@/lib/features/application/queries';
import { readOwnCase } from '@/lib/features/providers/read-own-case';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireSignedIn } from '../../require-signed-in';

export type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
export type ItemProps = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: PageProps['searchParams'];
};

/** The draft of whoever asks. Who cannot apply now is led to the first page, which says why. */
export async function openDraft({ params, searchParams }: PageProps | ItemProps, path: string) {
  const locale = await enterLocale(params);
  const actor = await requireSignedIn(`/provider/apply${path}`);
  const [own, draft, search] = await Promise.all([
    readOwnCase(actor),
    readDraft(actor),
    searchParams,
  ]);
  if (own.stage !== 'start') redirect('/provider/apply');
  const from = search.from === 'check' ? ('check' as const) : undefined;
  return {
    ...{ locale, actor, own, draft, search, from },
    /** What a form of the page is given. */
    page: (entry: string): DraftPage => ({ entry, saved: draft.entries[entry], from }),
  };
}
