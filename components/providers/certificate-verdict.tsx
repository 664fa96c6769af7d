import { useLocale, useTranslations } from 'next-intl';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { TextLink } from '@/components/ui/text-link';
import type { CertificateDto, CertificateState } from '@/lib/features/providers/schema';
import { formatDate } from '@/lib/i18n/format';
import { certificateHref } from './certificate-href';
import { CERTIFICATE_TONES } from './certificate-state-tag';

/** Whether a certificate holds now, since when not and why. */
export function CertificateVerdict({
  certificate,
  provider,
  newest,
}: {
  certificate: CertificateDto & { state: CertificateState };
  provider: string;
  /** Number of the provider's newest certificate. */
  newest: number;
}) {
  const t = useTranslations('providers.public.certificate.page');
  const locale = useLocale();
  const { state, turns, expiresAt, serial } = certificate;
  const turn = turns.findLast(({ what }) => what === state);
  return (
    <NotificationBanner tone={CERTIFICATE_TONES[state]} title={t(`title.${state}`)}>
      <p>
        {t(`text.${state}`, {
          until: formatDate(expiresAt, locale, 'dateTime'),
          date: formatDate(turn?.time ?? expiresAt, locale, 'date'),
        })}
      </p>
      {turn?.reason && <p>{t('reason', { reason: turn.reason })}</p>}
      {serial !== newest && (
        <TextLink href={certificateHref(provider, newest)}>
          {t('newest', { serial: newest })}
        </TextLink>
      )}
    </NotificationBanner>
  );
}
