import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { HourRing } from '@/components/ui/hour-ring';
import { Icon } from '@/components/ui/icon';
import { coverageState, ringShare } from '@/lib/features/transparency/display';
import { formatBps, formatMoneyBrief } from '@/lib/i18n/amounts';
import { coverageTones } from './coverage-tones';
import { useDirections } from './direction';
import type { HeadlineProps } from './headline-props';

const trendIcons = { up: 'up', down: 'down', flat: 'dash' } as const;

/** The figure that the programme stands or falls with, so it is the one large ring. */
export function CoverageFigure({
  figures,
  asset,
  month,
  healthyBps,
}: HeadlineProps & { healthyBps: number }) {
  const t = useTranslations('overview.public.figures');
  const locale = useLocale();
  const directions = useDirections();
  const { liquidCoverageBps } = figures.reserve;
  const assets = BigInt(figures.reserve.assets);
  const liabilities = BigInt(figures.reserve.liabilities);
  const money = (amount: bigint) => formatMoneyBrief(amount, asset, locale);
  if (liquidCoverageBps === null)
    return (
      <Figure
        label={t('coverage')}
        value={t('noCoverage')}
        also={t('inReserve', { money: money(assets) })}
        meaning={t('coverageNone')}
      />
    );

  const bps = BigInt(liquidCoverageBps);
  const direction = directions.points(bps, month?.liquidCoverageBps);
  return (
    <div className="flex flex-col gap-1 border-t-2 border-ink pt-3">
      <h3 className="text-base font-semibold">{t('coverage')}</h3>
      <div className="my-4 self-center lg:self-start">
        <HourRing
          size={232}
          share={ringShare(bps)}
          mark={2 / 3}
          tone={coverageTones[coverageState(bps, healthyBps)]}
          label={t('coverageRing', { coverage: formatBps(bps, locale) })}
        >
          <p className="flex flex-col items-center gap-1">
            <span className="text-3xl leading-none font-semibold">{formatBps(bps, locale)}</span>
            <span className="text-sm text-muted">{t('coverageOf')}</span>
          </p>
        </HourRing>
      </div>
      <p className="text-muted">
        {t('coverageAlso', { assets: money(assets), liabilities: money(liabilities) })}
      </p>
      {figures.reserve.totalCoverageBps !== null && (
        <p>
          {t('totalCoverage', {
            total: formatBps(BigInt(figures.reserve.totalCoverageBps), locale),
            state: figures.reserve.breaker,
          })}
        </p>
      )}
      {direction && (
        <p className="text-sm">
          <Icon name={trendIcons[direction.trend]} className="me-1 text-muted" />
          {direction.text}
        </p>
      )}
      <p className="max-w-[48ch]">
        {assets >= liabilities
          ? t('coverageFull', { money: money(assets - liabilities) })
          : t('coverageShort', { money: money(liabilities - assets) })}
      </p>
      <p className="text-sm text-muted">{t('coverageMark')}</p>
    </div>
  );
}
