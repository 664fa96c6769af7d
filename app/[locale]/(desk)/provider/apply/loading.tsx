import { useTranslations } from 'next-intl';

import { FormSkeleton, Loading, PageHeaderSkeleton } from '@/components/ui/skeleton';

export default function ApplyLoading() {
  const t = useTranslations('providers.desk.apply');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <FormSkeleton fields={5} />
    </Loading>
  );
}
