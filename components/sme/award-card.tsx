import { useLocale, useTranslations } from 'next-intl';

import { AwardTag } from '@/components/grants/award-tag';
import { HourBar } from '@/components/ui/hour-bar';
import { TextLink } from '@/components/ui/text-link';
import type { AwardDto } from '@/lib/features/grants/schema';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

/** An award as its company sees it: what can be spent now, until when, and what comes next. */
export function AwardCard({
  award,
  price,
  money,
}: {
  award: AwardDto;
  price: bigint;
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('grants.sme');
  const desk = useTranslations('grants.desk');
  const locale = useLocale();
  const { available } = award;
  return (
    <article className="flex flex-col gap-3 border-t-2 border-ink pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h3 className="text-lg font-semibold">
          <TextLink href={`/sme/awards/${award.awardId}`}>
            {award.title ?? desk('awardHeading', { id: award.awardId.toString() })}
          </TextLink>
        </h3>
        <AwardTag award={award} />
      </div>
      <p>
        <span className="text-2xl font-semibold">{formatHours(available, locale)}</span>{' '}
        <span className="text-lg text-muted">CCH</span>
        <span className="block">
          {available > 0n
            ? `${t('available')}. ${t('availableMeaning', { date: formatDate(award.expiresAt, locale) })}`
            : t('nothingNow')}
        </span>
      </p>
      {available > 0n && (
        <p className="text-muted">
          {t('money', { amount: formatMoney((available * price) / 10n ** 18n, money, locale) })}
        </p>
      )}
      <HourBar
        label={desk('used')}
        share={Number((award.spent * 1_000n) / award.awarded) / 1_000}
        valueText={`${formatHours(award.spent, locale)} / ${formatHours(award.awarded, locale)} CCH`}
      />
      {award.actsOpen.includes('release') && <p className="text-muted">{t('secondHint')}</p>}
    </article>
  );
}
