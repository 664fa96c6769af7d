import { useTranslations } from 'next-intl';
import {
  ChartSkeleton,
  FiguresSkeleton,
  Loading,
  PageHeaderSkeleton,
} from '@/components/ui/skeleton';

export default function LoadingSupply() {
  const t = useTranslations('supply.public');
  return (
    <Loading label={t('loading')}>
      <PageHeaderSkeleton />
      <FiguresSkeleton />
      <ChartSkeleton />
    </Loading>
  );
}
