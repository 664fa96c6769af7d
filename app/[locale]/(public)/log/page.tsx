import { getTranslations } from 'next-intl/server';
import { NotIndexed } from '@/components/framework/not-indexed';
import { LogPage } from '@/components/log/log-page';
import { asOf, settlementAsset } from '@/lib/features/framework/queries';
import { unlessNotIndexed } from '@/lib/features/framework/unless-not-indexed';
import { listLog, LOG_PAGE, logState } from '@/lib/features/transparency/log-queries';
import { publicNames } from '@/lib/features/transparency/story-queries';
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
  const log = await unlessNotIndexed(async () => {
    const [state, lines, names, asset, at] = await Promise.all([
      logState(),
      listLog({ take: LOG_PAGE }),
      publicNames(),
      settlementAsset(),
      asOf(),
    ]);
    return { state, lines, names, asset, at };
  });
  return log ? <LogPage {...log} newest /> : <NotIndexed />;
}
