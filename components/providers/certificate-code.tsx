import { useTranslations } from 'next-intl';
import { QrCode } from '@/components/ui/qr-code';

/** The link under which a certificate is checked, for a camera and in letters. */
export function CertificateCode({ url }: { url: string }) {
  const t = useTranslations('providers.public.certificate.verify');
  return (
    <figure className="flex max-w-xs flex-col items-start gap-3">
      <QrCode text={url} label={t('code')} />
      <figcaption className="flex flex-col gap-1 text-sm">
        <span className="text-muted">{t('lead')}</span>
        {/* The address itself, so that paper needs no second one after it. */}
        <a href={new URL(url).pathname} className="wrap-anywhere link" dir="ltr">
          {url}
        </a>
      </figcaption>
    </figure>
  );
}
