import { useTranslations } from 'next-intl';
import { Tag, type Tone } from '@/components/ui/tag';
import type { CertificateState } from '@/lib/features/providers/schema';

export const CERTIFICATE_TONES: Record<CertificateState, Tone> = {
  LIVE: 'good',
  LAPSED: 'warn',
  SUSPENDED: 'warn',
  REVOKED: 'bad',
  LEFT: 'neutral',
  REPLACED: 'neutral',
};

export function CertificateStateTag({ state }: { state: CertificateState }) {
  const t = useTranslations('providers.public.certificate.page.state');
  return <Tag tone={CERTIFICATE_TONES[state]}>{t(state)}</Tag>;
}
