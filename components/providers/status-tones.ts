import type { Tone } from '@/components/ui/tag';
import type { ShownStatus } from '@/lib/features/providers/states';

export const STATUS_TONES: Record<ShownStatus, Tone> = {
  NONE: 'neutral',
  APPLIED: 'info',
  CERTIFIED: 'good',
  LAPSED: 'warn',
  SUSPENDED: 'warn',
  REVOKED: 'bad',
  EXITING: 'neutral',
  EXITED: 'neutral',
};
