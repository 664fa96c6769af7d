import { useLocale, useTranslations } from 'next-intl';

import { Table } from '@/components/ui/table';
import { explainWeight } from '@/lib/features/hardware/rules';
import type { WeightFigures, WeightStep } from '@/lib/features/hardware/schema';
import { toDecimalString } from '@/lib/core/units';
import { formatNumber } from '@/lib/i18n/format';

/** The formula, written out with the figures of one class: each line can be checked with a pocket calculator. */
export function WeightSteps({ figures }: { figures: WeightFigures }) {
  const t = useTranslations('providers.hardware');
  const locale = useLocale();
  const explanation = explainWeight(figures);
  const whole = (value: number) => formatNumber(value, locale);

  const sum = (step: WeightStep): string => {
    switch (step.step) {
      case 'compute':
      case 'bandwidth':
        return `${whole(step.value)} ÷ ${whole(step.reference)}`;
      case 'mean':
        return t('step.meanSum');
      case 'memory':
        return step.full
          ? t('step.memoryFull', { reference: step.reference })
          : `${whole(step.value)} ÷ ${whole(step.reference)}`;
      case 'product':
        return t('step.productSum');
      case 'weight':
        return t('step.weightSum');
    }
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose">{t('formulaText')}</p>
      <p className="border-s-4 border-line py-2 ps-4 text-lg">
        <span className="sr-only">{t('formulaSpoken')}</span>
        <span aria-hidden="true">{t('formula')}</span>
      </p>
      <Table
        caption={t('stepsTitle')}
        rows={explanation.steps}
        rowKey={(step) => step.step}
        columns={[
          {
            key: 'step',
            header: t('column.step'),
            rowHeader: true,
            cell: (step) => t(`step.${step.step}`),
          },
          { key: 'sum', header: t('column.sum'), numeric: true, cell: sum },
          {
            key: 'ratio',
            header: t('column.result'),
            numeric: true,
            cell: (step) =>
              step.step === 'weight' ? (
                <strong>{ratio(step.ratio, locale, 3)}</strong>
              ) : (
                ratio(step.ratio, locale, 6)
              ),
          },
        ]}
      />
      <p className="text-sm text-muted">{t('formulaVersion', { version: explanation.formula })}</p>
    </div>
  );
}

/** Cut, as the formula rounds down. */
function ratio(value: bigint, locale: string, digits: number): string {
  const cut = value / 10n ** BigInt(18 - digits);
  return formatNumber(toDecimalString(cut, digits) as `${number}`, locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
