import { useLocale, useTranslations } from 'next-intl';
import { coverageTones } from '@/components/overview/coverage-tones';
import { EmptyState } from '@/components/ui/empty-state';
import { HourRing } from '@/components/ui/hour-ring';
import type { ReserveDto } from '@/lib/features/reserve/schema';
import { coverageState, ringShare } from '@/lib/features/transparency/display';
import { formatBps } from '@/lib/i18n/amounts';

/** The coverage as a ring, and what it allows and forbids. */
export function CoverageRing({ reserve }: { reserve: ReserveDto }) {
  const t = useTranslations('reserve.public.sum');
  const locale = useLocale();
  const { liquidCoverageBps: bps, healthyBps } = reserve;
  if (bps === undefined) return <EmptyState title={t('nothing')} />;
  const coverage = formatBps(bps, locale);
  const state = coverageState(bps, healthyBps);
  return (
    <div className="flex flex-col items-center gap-4 text-center lg:items-start lg:text-start">
      <HourRing
        size={232}
        share={ringShare(bps)}
        mark={2 / 3}
        tone={coverageTones[state]}
        label={t('ring', { coverage })}
      >
        <p className="flex flex-col items-center gap-1">
          <span className="text-3xl leading-none font-semibold">{coverage}</span>
          <span className="text-sm text-muted">{t('ringOf')}</span>
        </p>
      </HourRing>
      <p className="max-w-[40ch]">{t('meaning', { state })}</p>
      <p className="max-w-[40ch] text-sm text-muted">{t('marks')}</p>
    </div>
  );
}
