import { useTranslations } from 'next-intl';

import {
  FiguresSkeleton,
  Loading,
  PageHeaderSkeleton,
  TableSkeleton,
} from '@/components/ui/skeleton';

export default function ProviderLoading() {
  const t = useTranslations('providers.desk.own');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <FiguresSkeleton count={3} />
      <TableSkeleton rows={6} columns={2} />
    </Loading>
  );
}
