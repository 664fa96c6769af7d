import { useLocale, useTranslations } from 'next-intl';
import { Figure } from '@/components/ui/figure';
import { Figures } from '@/components/ui/figures';
import { Hash } from '@/components/ui/hash';
import { SummaryList } from '@/components/ui/summary-list';
import type { CheckpointResponse } from '@/lib/features/audit/schema';
import { formatNumber } from '@/lib/i18n/format';

/** How long the log is, and how much of it the chain already holds the root of. */
export function LogFigures({ state }: { state: CheckpointResponse }) {
  const t = useTranslations('audit.public.log');
  const locale = useLocale();
  const { anchor } = state;
  const waiting = BigInt(state.size) - BigInt(anchor?.size ?? '0');
  const count = (text: string) => formatNumber(BigInt(text), locale);
  return (
    <div className="flex flex-col gap-6">
      <Figures columns={2}>
        <Figure label={t('size')} value={count(state.size)} meaning={t('sizeMeaning')} />
        <Figure
          label={t('anchored')}
          value={anchor ? count(anchor.size) : '0'}
          also={anchor ? t('waiting', { count: Number(waiting) }) : t('notAnchored')}
          meaning={
            anchor ? t('anchoredMeaning', { block: count(anchor.block) }) : t('notAnchoredText')
          }
        />
      </Figures>
      <SummaryList
        rows={[
          { key: 'root', term: t('root'), value: <Hash value={state.root} full /> },
          ...(anchor
            ? [
                {
                  key: 'anchored',
                  term: t('anchoredRoot'),
                  value: <Hash value={anchor.root} full />,
                },
                { key: 'tx', term: t('transaction'), value: <Hash value={anchor.tx} /> },
              ]
            : []),
        ]}
      />
    </div>
  );
}
