import { useLocale, useTranslations } from 'next-intl';

import type { ReserveDto } from '@/lib/features/reserve/schema';
import { ringShare } from '@/lib/features/transparency/display';
import { formatBps } from '@/lib/i18n/amounts';

/**
 * Both coverages on one line, from nothing to one and a half times what is owed: money is filled, capacity is hatched, because
 * it is an estimate and nobody can be paid with it.
 */
export function CoverageBar({ reserve }: { reserve: ReserveDto }) {
  const t = useTranslations('reserve.public.total');
  const locale = useLocale();
  const { liquidCoverageBps: liquid, totalCoverageBps: total, capacityBacking } = reserve;
  if (liquid === undefined || total === undefined) return null;
  const filled = ringShare(liquid) * 100;
  const hatched = ringShare(total) * 100 - filled;
  const width = (share: number) => ({ width: `${share}%` });
  return (
    <div className="flex max-w-[48rem] flex-col gap-2">
      <div
        role="img"
        aria-label={t('bar', {
          liquid: formatBps(liquid, locale),
          total: formatBps(total, locale),
        })}
        className="keep-colour relative flex h-6 border border-line-strong bg-surface"
      >
        <span className="h-full bg-accent" style={width(filled)} />
        <span className="h-full bg-surface hatched text-accent" style={width(hatched)} />
        <span
          className="absolute -inset-y-1 w-0.5 bg-ink"
          style={{ insetInlineStart: `${200 / 3}%` }}
        />
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Key look="bg-accent">{t('liquid', { share: formatBps(liquid, locale) })}</Key>
        <Key look="hatched bg-surface text-accent">
          {t('backing', { share: formatBps(total - liquid, locale) })}
        </Key>
        <li className="text-muted">{t('mark')}</li>
      </ul>
      <p className="max-w-prose">
        {t(capacityBacking === 0n ? 'none' : 'what', {
          haircut: formatBps(reserve.haircutBps, locale),
          share: formatBps(reserve.backingShareBps, locale),
        })}
      </p>
    </div>
  );
}

function Key({ look, children }: { look: string; children: string }) {
  return (
    <li className="flex items-center gap-2">
      <span aria-hidden className={`keep-colour size-4 border border-line-strong ${look}`} />
      {children}
    </li>
  );
}
