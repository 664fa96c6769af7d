import { useLocale, useTranslations } from 'next-intl';

import { Address } from '@/components/ui/address';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Hash } from '@/components/ui/hash';
import { HourBar } from '@/components/ui/hour-bar';
import { SummaryList } from '@/components/ui/summary-list';
import { TimeText } from '@/components/ui/time-text';
import type { AwardDto } from '@/lib/features/grants/schema';
import { formatHours, formatMoney } from '@/lib/i18n/amounts';

type Money = { symbol: string; decimals: number };

/** An award in figures: awarded, spendable, spent, returned, left; the hour bar shows how far it is used. */
export function AwardFacts({
  award,
  price,
  money,
}: {
  award: AwardDto;
  price: bigint;
  money: Money;
}) {
  const t = useTranslations('grants.desk');
  const locale = useLocale();
  const hours = (amount: bigint) => formatHours(amount, locale);
  const worth = (amount: bigint) => formatMoney((amount * price) / 10n ** 18n, money, locale);
  const second = award.secondTrancheReleased
    ? 'secondReleased'
    : award.cut
      ? 'secondCut'
      : 'secondWaiting';
  return (
    <>
      <Figures columns={3}>
        <Figure
          label={t('hours')}
          value={hours(award.awarded)}
          unit="CCH"
          also={worth(award.awarded)}
        />
        <Figure
          label={t('released')}
          value={hours(award.available)}
          unit="CCH"
          also={worth(award.available)}
        />
        <Figure
          label={t('leftHours')}
          value={hours(award.left)}
          unit="CCH"
          also={worth(award.left)}
        />
      </Figures>
      <div className="my-6 max-w-prose">
        <HourBar
          label={t('used')}
          share={Number((award.spent * 1_000n) / award.awarded) / 1_000}
          valueText={`${hours(award.spent)} / ${hours(award.awarded)} CCH`}
        />
      </div>
      <SummaryList
        rows={[
          {
            key: 'beneficiary',
            term: t('beneficiary'),
            value: <Address value={award.beneficiary} />,
          },
          { key: 'second', term: t('second'), value: t(second) },
          { key: 'returned', term: t('returned'), value: `${hours(award.returned)} CCH` },
          { key: 'midTerm', term: t('midTerm'), value: <TimeText value={award.midTermAt} /> },
          { key: 'expires', term: t('expires'), value: <TimeText value={award.expiresAt} /> },
          { key: 'record', term: t('record'), value: <Hash value={award.recordHash} /> },
          ...(award.endReason
            ? [{ key: 'end', term: t('endReason'), value: award.endReason }]
            : []),
        ]}
      />
    </>
  );
}
