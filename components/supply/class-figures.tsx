import { useLocale, useTranslations } from 'next-intl';
import { formatWeight } from '@/components/hardware/format-weight';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Hash } from '@/components/ui/hash';
import type { HardwareClassDto } from '@/lib/features/hardware/schema';
import { formatDate } from '@/lib/i18n/format';

/** The weight on chain beside the one that the formula gives: whether a certifier followed it is seen at once. */
export function ClassFigures({ hardware }: { hardware: HardwareClassDto }) {
  const t = useTranslations('supply.public.class');
  const locale = useLocale();
  const { weight, computed, updatedAt, evidenceHash } = hardware;
  return (
    <div className="flex flex-col gap-6">
      <Figures columns={2}>
        <Figure
          label={t('onChain')}
          value={formatWeight(weight, locale)}
          unit={weight === null ? undefined : t('onChainUnit')}
          meaning={
            updatedAt ? t('onChainMeaning', { date: formatDate(updatedAt, locale) }) : t('notSet')
          }
        />
        {computed !== null && (
          <Figure
            label={t('computed')}
            value={formatWeight(computed, locale)}
            unit={t('onChainUnit')}
            meaning={t('computedMeaning')}
          />
        )}
      </Figures>
      {evidenceHash && (
        <p>
          {t('evidence')}: <Hash value={evidenceHash} />
        </p>
      )}
    </div>
  );
}
