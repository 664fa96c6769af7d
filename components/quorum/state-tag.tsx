import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

import { Tag } from '@/components/ui/tag';
import type { ProposalState } from '@/lib/features/quorum/states';

const TONES: Record<ProposalState, ComponentProps<typeof Tag>['tone']> = {
  COLLECTING: 'info',
  WAITING: 'info',
  READY: 'warn',
  EXECUTED: 'good',
  FAILED: 'bad',
  REPLACED: 'neutral',
};

export function ProposalTag({ state }: { state: ProposalState }) {
  const t = useTranslations('quorum');
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
