import { useTranslations } from 'next-intl';

import { ButtonLink } from '@/components/ui/button-link';
import { Inset } from '@/components/ui/inset';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Section } from '@/components/ui/section';
import { formatMoney } from '@/lib/i18n/amounts';

const NEEDS = ['company', 'site', 'power', 'hardware', 'operations', 'wallet'] as const;
const WAY = ['apply', 'stake', 'inspect', 'sell'] as const;

/** For a wallet that has not applied, or was declined: what it takes, what it costs, what comes after. */
export function Start({
  declined,
  draft,
  stakePerHour,
  money,
  locale,
}: {
  /** Why the last application was declined. */
  declined: string | undefined;
  /** How far a draft is; undefined when there is none. */
  draft: { done: number; all: number } | undefined;
  stakePerHour: bigint;
  money: { symbol: string; decimals: number };
  locale: string;
}) {
  const t = useTranslations('providers.desk.start');
  const application = useTranslations('application');
  return (
    <>
      {declined && (
        <NotificationBanner tone="warn" title={t('declined')}>
          <p>{t('declinedText')}</p>
          <Inset>{declined}</Inset>
        </NotificationBanner>
      )}
      {draft && (
        <div className={declined ? 'mt-8' : undefined}>
          <NotificationBanner
            title={application('startDraftTitle')}
            action={<ButtonLink href="/provider/apply">{application('startDraft')}</ButtonLink>}
          >
            {application('startDraftText', draft)}
          </NotificationBanner>
        </div>
      )}
      <Section id="need" title={t('needTitle')} className={declined || draft ? 'mt-8' : undefined}>
        <ul className="max-w-prose list-disc ps-6">
          {NEEDS.map((need) => (
            <li key={need} className="py-1">
              {t(`need.${need}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="way" title={t('wayTitle')}>
        <ol className="max-w-prose list-decimal ps-6">
          {WAY.map((step) => (
            <li key={step} className="py-1">
              {t(`way.${step}`, { perHour: formatMoney(stakePerHour, money, locale) })}
            </li>
          ))}
        </ol>
        <p className="max-w-prose text-muted">{t('privacy')}</p>
        {!draft && (
          <div>
            <ButtonLink href="/provider/apply">{t('begin')}</ButtonLink>
          </div>
        )}
      </Section>
    </>
  );
}
