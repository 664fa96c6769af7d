import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

import { Tag } from '@/components/ui/tag';
import type { OperationState } from '@/lib/features/governance/rules';

const TONES: Record<OperationState, ComponentProps<typeof Tag>['tone']> = {
  WAITING: 'info',
  READY: 'warn',
  EXPIRED: 'neutral',
  EXECUTED: 'good',
  CANCELED: 'bad',
};

export function StateTag({ state }: { state: OperationState }) {
  const t = useTranslations('schedule');
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
