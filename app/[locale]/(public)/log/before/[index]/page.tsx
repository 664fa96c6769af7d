import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { LogPage } from '@/components/log/log-page';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { listLog, LOG_PAGE, logState } from '@/lib/features/transparency/log-queries';
import { publicNames } from '@/lib/features/transparency/story-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

// Entries never change; only their names may.
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; index: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'audit.public.log' });
  return { title: t('older') };
}

export default async function OlderEntriesPage({ params }: Props) {
  await enterLocale(params);
  const { index } = await params;
  if (!/^[1-9]\d{0,14}$/.test(index)) notFound();
  const before = BigInt(index);
  const [state, lines, names, asset, at] = await Promise.all([
    logState(),
    listLog({ before, take: LOG_PAGE }),
    publicNames(),
    settlementAsset(),
    asOf(),
  ]);
  // Kept pages must be few: one for each entry that there is, not one for each number that there is.
  if (before > BigInt(state.size)) notFound();
  return <LogPage {...{ state, lines, names, asset, at }} newest={false} />;
}
