import { useLocale, useTranslations } from 'next-intl';

import { SimulatedTag } from '@/components/nodes/simulated-tag';
import { className } from '@/components/supply/classes';
import { Icon } from '@/components/ui/icon';
import type { Fact, FactValue } from '@/lib/features/certification/known-facts';
import { formatAmount, formatBps, formatMoney } from '@/lib/i18n/amounts';
import { countryName } from '@/lib/i18n/countries';
import { formatDate } from '@/lib/i18n/format';

/** What the portal knows of an item by itself, beside the certifier's judgement of it. */
export function KnownFacts({
  facts,
  money,
}: {
  facts: readonly Fact[];
  money: { symbol: string; decimals: number };
}) {
  const t = useTranslations('certification.known');
  const locale = useLocale();
  const write = (value: FactValue): string | number => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (value instanceof Date) return formatDate(value, locale, 'shortDateTime');
    if ('bps' in value) return formatBps(value.bps, locale);
    if ('hundredths' in value) return formatAmount(BigInt(value.hundredths), 2, locale, 2);
    if ('money' in value) return formatMoney(value.money, money, locale);
    if ('classId' in value)
      return value.classId === 'unknown' ? t('unknownClass') : className(value.classId);
    return countryName(value.country, locale);
  };
  return (
    <div className="flex flex-col gap-1 border-s-4 border-line ps-4 text-sm">
      <p className="font-semibold">{t('title')}</p>
      {facts.length === 0 ? (
        <p className="text-muted">{t('nothing')}</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {facts.map(({ key, values, simulated, against }, index) => (
            <li key={`${key} ${index}`} className="wrap-anywhere">
              {against && (
                <>
                  <Icon name="alert" className="me-1.5 text-warn" />
                  <span className="sr-only">{t('against')} </span>
                </>
              )}
              {t(
                key as 'nothing',
                Object.fromEntries(
                  Object.entries(values ?? {}).map(([name, value]) => [name, write(value)]),
                ),
              )}
              {simulated && (
                <span className="ms-2">
                  <SimulatedTag />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
