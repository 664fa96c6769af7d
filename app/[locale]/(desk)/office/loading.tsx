import { useTranslations } from 'next-intl';

import { Loading, PageHeaderSkeleton, TableSkeleton } from '@/components/ui/skeleton';

export default function WorkLoading() {
  const t = useTranslations('providers.desk.work');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <TableSkeleton rows={5} columns={2} />
    </Loading>
  );
}
