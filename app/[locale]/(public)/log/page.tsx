import { getTranslations } from 'next-intl/server';

import { LogPage } from '@/components/log/log-page';
import { listLog, logState } from '@/lib/features/transparency/log-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

export const revalidate = 5;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'audit.public.log' });
  return { title: t('metaTitle') };
}

export default async function NewestEntriesPage({ params }: Props) {
  await enterLocale(params);
  const [state, lines] = await Promise.all([logState(), listLog({ take: 50 })]);
  return <LogPage state={state} lines={lines} newest />;
}
