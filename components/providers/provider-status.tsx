import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { ProviderDto } from '@/lib/features/providers/schema';
import { STATUS_TONES } from './status-tones';

export function ProviderStatus({ status }: { status: ProviderDto['status'] }) {
  const t = useTranslations('providers.public.status');
  return <Tag tone={STATUS_TONES[status]}>{t(status)}</Tag>;
}
