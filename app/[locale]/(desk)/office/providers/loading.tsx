import { useTranslations } from 'next-intl';

import { Loading, PageHeaderSkeleton, TableSkeleton } from '@/components/ui/skeleton';

export default function CertificationLoading() {
  const t = useTranslations('providers.desk');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <div className="flex flex-col gap-12">
        <TableSkeleton rows={3} columns={4} />
        <TableSkeleton rows={10} columns={6} />
      </div>
    </Loading>
  );
}
