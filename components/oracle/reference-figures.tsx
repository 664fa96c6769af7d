import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import { deviationBps } from '@/lib/features/oracle/rules';
import type { ReferenceDto } from '@/lib/features/oracle/schema';
import { formatBps, formatDuration, formatMoney } from '@/lib/i18n/amounts';
import { formatDate } from '@/lib/i18n/format';

type Props = {
  reference: ReferenceDto;
  /** Settlement-asset units for one H100-hour; undefined before the first peg. */
  peg: bigint | undefined;
  asset: Pick<SettlementAsset, 'symbol' | 'decimals'>;
};

/** The reference price, until when it holds, and how far the peg lies from it. */
export function ReferenceFigures({ reference, peg, asset }: Props) {
  const t = useTranslations('oracle.figures');
  const locale = useLocale();
  const { round, guards, validUntil, stale } = reference;
  const apart = round && peg !== undefined ? deviationBps(peg, round.price) : undefined;
  return (
    <Figures columns={3}>
      <Figure
        label={t('price')}
        value={round ? formatMoney(round.price, asset, locale) : '–'}
        also={t('forOneHour')}
        asOf={round && t('computed', { date: formatDate(round.computedAt, locale, 'dateTime') })}
        meaning={round && t('counted', { counted: round.counted, needed: guards.minSources })}
      />
      <Figure
        label={stale ? t('endedLabel') : t('validLabel')}
        value={validUntil ? formatDate(validUntil, locale, 'dateTime') : t('never')}
        meaning={stale ? t('ended') : t('valid', { age: formatDuration(guards.maxAge, locale) })}
      />
      <Figure
        label={t('apart')}
        value={apart === undefined ? '–' : formatBps(Math.abs(apart), locale)}
        meaning={
          apart === undefined || peg === undefined
            ? t('noPeg')
            : t('pegIs', {
                peg: formatMoney(peg, asset, locale),
                side: apart === 0 ? 'at' : apart > 0 ? 'above' : 'below',
              })
        }
      />
    </Figures>
  );
}
