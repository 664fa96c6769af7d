import { getTranslations } from 'next-intl/server';

import { AccessView } from '@/components/access/access-view';
import { can } from '@/lib/auth/authorise';
import { accessNow, changesSinceReview, listReviews } from '@/lib/features/access/queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { knownWords } from '../../known-words';
import { requireOfficial } from '../../require-official';

export async function generateMetadata() {
  const t = await getTranslations('access');
  return { title: t('title') };
}

export default async function AccessPage({ params }: { params: Promise<{ locale: string }> }) {
  await enterLocale(params);
  const actor = await requireOfficial('/office/access');
  const [reading, reviews, known] = await Promise.all([
    accessNow(actor),
    listReviews(actor),
    knownWords(actor),
  ]);
  const since = await changesSinceReview(actor, reading);
  return (
    <AccessView {...{ reading, since, reviews, known }} mayReview={can(actor, 'access.review')} />
  );
}
