import { useTranslations } from 'next-intl';

import { Tag, type Tone } from '@/components/ui/tag';
import type { MailState } from '@/lib/mail/schema';

const tones: Record<MailState, Tone> = {
  waiting: 'info',
  sent: 'good',
  kept: 'good',
  cancelled: 'neutral',
  'given-up': 'bad',
};

export function MailStateTag({ state }: { state: MailState }) {
  const t = useTranslations('mail.box.states');
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}
