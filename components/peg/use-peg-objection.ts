import { useTranslations } from 'next-intl';

import type { PegObjection } from '@/lib/features/peg/rules';
import { formatBps, formatHours, formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

/** Why the contract would refuse a change of the peg, in a sentence with its figures. */
export function usePegObjection({
  money,
  locale,
}: {
  money: { symbol: string; decimals: number };
  locale: string;
}): (objection: PegObjection) => string {
  const t = useTranslations('peg');
  return (objection) => {
    switch (objection.key) {
      case 'stepTooLarge':
        return t('objection.stepTooLarge', {
          lowest: formatMoney(objection.lowest, money, locale),
          highest: formatMoney(objection.highest, money, locale),
        });
      case 'changedTooRecently':
        return t('objection.changedTooRecently', {
          date: formatDate(objection.nextChangeAt, locale, 'dateTime'),
        });
      case 'capBelowSupply':
        return t('objection.capBelowSupply', { supply: formatHours(objection.supply, locale) });
      case 'belowFloor':
        return t('objection.belowFloor', {
          coverage: formatBps(objection.coverageBps, locale),
          floor: formatBps(objection.floorBps, locale),
        });
      default:
        return t(`objection.${objection.key}`);
    }
  };
}
