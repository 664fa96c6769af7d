import { useTranslations } from 'next-intl';

import { Loading, PageHeaderSkeleton, TableSkeleton } from '@/components/ui/skeleton';

export default function HardwareLoading() {
  const t = useTranslations('providers.hardware');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <TableSkeleton rows={12} columns={7} />
    </Loading>
  );
}
