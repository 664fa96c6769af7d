import { useTranslations } from 'next-intl';
import { TimeText } from '@/components/ui/time-text';
import type { CertificateDto, CertificateState } from '@/lib/features/providers/schema';

/** From its signature to what became of it, oldest first. */
export function CertificateTurns({
  certificate: { certifiedAt, expiresAt, turns, state },
}: {
  certificate: CertificateDto & { state: CertificateState };
}) {
  const t = useTranslations('providers.public.certificate.page');
  const lines = [
    { what: 'CERTIFIED' as const, time: certifiedAt, reason: null },
    ...turns,
    ...(state === 'LAPSED' ? [{ what: 'LAPSED' as const, time: expiresAt, reason: null }] : []),
  ];
  return (
    <ol className="border-t border-line">
      {lines.map(({ what, time, reason }) => (
        <li
          key={`${what} ${time.getTime()}`}
          className="grid grid-cols-1 gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[9rem_1fr]"
        >
          <span className="text-sm text-muted sm:pt-0.5">
            <TimeText value={time} style="shortDate" />
          </span>
          <span className="min-w-0 wrap-anywhere">
            {t(`turn.${what}`)}
            {reason && <span className="block text-muted">{t('reason', { reason })}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
