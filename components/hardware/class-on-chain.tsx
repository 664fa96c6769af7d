import { useLocale, useTranslations } from 'next-intl';

import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Section } from '@/components/ui/section';
import type { HardwareClassDto } from '@/lib/features/hardware/schema';
import { formatDate } from '@/lib/i18n/format';

import { formatWeight } from './format-weight';

/** The weight on chain beside the one that the formula gives. */
export function ClassOnChain({ row }: { row: HardwareClassDto }) {
  const t = useTranslations('providers.hardware');
  const locale = useLocale();
  return (
    <Section id="now" title={t('nowTitle')}>
      <Figures columns={2}>
        <Figure
          label={t('onChain')}
          value={formatWeight(row.weight, locale)}
          unit={t('unit.h100Hours')}
          meaning={t(`stateText.${row.state}`)}
          asOf={
            row.updatedAt ? t('since', { date: formatDate(row.updatedAt, locale) }) : t('neverSet')
          }
        />
        <Figure
          label={t('computed')}
          value={formatWeight(row.computed, locale)}
          unit={t('unit.h100Hours')}
          meaning={row.computed === null ? t('computedNone') : t('computedText')}
        />
      </Figures>
    </Section>
  );
}
