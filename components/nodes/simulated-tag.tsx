import { useTranslations } from 'next-intl';

import { Tag } from '@/components/ui/tag';

/** Stands beside whatever comes from a machine that plays a recording. */
export function SimulatedTag() {
  const t = useTranslations('nodes');
  return (
    <Tag tone="warn">
      <span title={t('simulatedHint')}>{t('simulated')}</span>
    </Tag>
  );
}
