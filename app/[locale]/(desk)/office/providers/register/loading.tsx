import { useTranslations } from 'next-intl';

import { FormSkeleton, Loading, PageHeaderSkeleton } from '@/components/ui/skeleton';

export default function RegisterLoading() {
  const t = useTranslations('providers.desk');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <FormSkeleton fields={7} />
    </Loading>
  );
}
