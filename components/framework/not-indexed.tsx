import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';

/** Stands in place of the figures until the first block of the chain was read. */
export function NotIndexed() {
  const t = useTranslations('overview.public.notIndexed');
  return <EmptyState title={t('title')}>{t('text')}</EmptyState>;
}
