import { useTranslations } from 'next-intl';
import { FiguresSkeleton, Loading, PageHeaderSkeleton } from '@/components/ui/skeleton';

export default function LoadingOverview() {
  const t = useTranslations('overview.public');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <FiguresSkeleton count={5} />
    </Loading>
  );
}
