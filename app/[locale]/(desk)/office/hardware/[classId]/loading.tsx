import { useTranslations } from 'next-intl';

import {
  FiguresSkeleton,
  Loading,
  PageHeaderSkeleton,
  TableSkeleton,
} from '@/components/ui/skeleton';

export default function HardwareClassLoading() {
  const t = useTranslations('providers.hardware');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <FiguresSkeleton count={2} />
      <TableSkeleton rows={6} columns={3} />
    </Loading>
  );
}
