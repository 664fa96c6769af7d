import { useTranslations } from 'next-intl';
import { Tag, type Tone } from '@/components/ui/tag';
import type { ProviderDto } from '@/lib/features/providers/schema';

const tones: Record<ProviderDto['status'], Tone> = {
  NONE: 'neutral',
  APPLIED: 'info',
  CERTIFIED: 'good',
  LAPSED: 'warn',
  SUSPENDED: 'warn',
  REVOKED: 'bad',
  EXITING: 'neutral',
  EXITED: 'neutral',
};

export function ProviderStatus({ status }: { status: ProviderDto['status'] }) {
  const t = useTranslations('providers.public.status');
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}
