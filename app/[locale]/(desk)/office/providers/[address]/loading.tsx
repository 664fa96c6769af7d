import { useTranslations } from 'next-intl';

import { Loading, PageHeaderSkeleton, TableSkeleton } from '@/components/ui/skeleton';

export default function CaseLoading() {
  const t = useTranslations('providers.desk');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <div className="grid grid-cols-1 gap-12 xl:grid-cols-2">
        <TableSkeleton rows={10} columns={2} />
        <TableSkeleton rows={6} columns={2} />
      </div>
    </Loading>
  );
}
