import { useTranslations } from 'next-intl';

import { Tag, type Tone } from '@/components/ui/tag';
import type { ShownStatus } from '@/lib/features/providers/rules';

const tones: Record<ShownStatus, Tone> = {
  NONE: 'neutral',
  APPLIED: 'info',
  CERTIFIED: 'good',
  LAPSED: 'warn',
  SUSPENDED: 'warn',
  REVOKED: 'bad',
  EXITING: 'neutral',
  EXITED: 'neutral',
};

/** What a page calls a provider, as a tag. */
export function StatusTag({ status }: { status: ShownStatus }) {
  const t = useTranslations('providers.desk.status');
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}
