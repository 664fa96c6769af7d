import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { LogPage } from '@/components/log/log-page';
import { listLog, logState } from '@/lib/features/transparency/log-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

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
  if (!/^\d{1,15}$/.test(index)) notFound();
  const [state, lines] = await Promise.all([
    logState(),
    listLog({ before: BigInt(index), take: 50 }),
  ]);
  return <LogPage state={state} lines={lines} newest={false} />;
}
