import { useTranslations } from 'next-intl';
import { Loading, PageHeaderSkeleton, TableSkeleton } from '@/components/ui/skeleton';

export default function LoadingProviders() {
  const t = useTranslations('providers.public');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <TableSkeleton rows={10} columns={6} />
    </Loading>
  );
}
