import { useLocale, useTranslations } from 'next-intl';

import { HourBar } from '@/components/ui/hour-bar';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';

/** The stake against what the hardware in question needs, and what follows when it is short. */
export function Stake({
  stake,
  required,
  capacity,
  stakePerHour,
  money,
  audience,
  basis,
  ended = false,
}: {
  stake: bigint;
  required: bigint;
  /** H100-equivalent GPUs (WAD) that `required` is for. */
  capacity: bigint;
  stakePerHour: bigint;
  money: { symbol: string; decimals: number };
  audience: 'certifier' | 'provider';
  /** Whether the capacity is what was signed or what the provider names. */
  basis: 'signed' | 'claimed';
  /** Revoked, leaving or gone: nothing asks for a stake any more. */
  ended?: boolean;
}) {
  const t = useTranslations('providers.desk');
  const locale = useLocale();
  const amount = (value: bigint) => formatMoney(value, money, locale);
  if (ended)
    return (
      <p>
        <span className="font-semibold">{amount(stake)}</span> {t('stakeEnded')}
      </p>
    );
  const short = required > stake ? required - stake : 0n;
  return (
    <div className="flex flex-col gap-4">
      <HourBar
        label={t('stake')}
        share={required === 0n ? 1 : Number((stake * 10_000n) / required) / 10_000}
        tone={short > 0n ? 'warn' : 'good'}
        valueText={t('stakeOf', { stake: amount(stake), required: amount(required) })}
        note={t(`stakeBasis.${basis}`, {
          h100e: formatHours(capacity, locale),
          perHour: amount(stakePerHour),
        })}
      />
      {short > 0n && (
        <NotificationBanner tone="warn" title={t('stakeShort', { amount: amount(short) })}>
          {t(`stakeShortText.${audience}`)}
        </NotificationBanner>
      )}
    </div>
  );
}
