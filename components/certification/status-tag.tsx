import { useTranslations } from 'next-intl';

import { STATUS_TONES } from '@/components/providers/status-tones';
import { Tag } from '@/components/ui/tag';
import type { ShownStatus } from '@/lib/features/providers/states';

/** What a page calls a provider, as a tag. */
export function StatusTag({ status }: { status: ShownStatus }) {
  const t = useTranslations('providers.desk.status');
  return <Tag tone={STATUS_TONES[status]}>{t(status)}</Tag>;
}
